import { randomUUID } from "node:crypto";
import { lastCommit, provenanceOf, RUNS_LOOKED_AT } from "../../scan/provenance.ts";
import type { Actor } from "../../store/contract/access.ts";
import type { Ingested } from "../../store/contract/ingest.ts";
import type { Estate, Store } from "../../store/contract/store.ts";
import type { Arguments } from "../arguments.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { estateIn, personHere, USUAL_NAME, withStore } from "../open-estate.ts";
import { pushTo, type Sent } from "../push-to.ts";
import { runWatched } from "../run-watched.ts";
import { setUpScan } from "../scan-setup.ts";
import type { Shell } from "../shell.ts";

/** `stance push`: scans a folder and puts what was seen into a store or a platform, under a source of its name. */
export async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  const setup = setUpScan(args, args.operands[0]);
  const { snapshot, observations, interrupted } = await runWatched(
    { ...setup.options, frames: setup.frames },
    shell,
    args.has("quiet"),
  );
  const kind = snapshot.device === undefined ? "directory" : "device";
  const { name } = setup.target;
  const source = {
    id: args.value("source") ?? idFrom(name),
    project: args.value("project") ?? USUAL_NAME,
    kind,
    name,
  } as const;
  const { tool, target, runs, notExamined, frames } = snapshot;
  const scanned = { root: setup.target.root, commit: target.commit, observations };
  const sent = (since: string | null): Sent => ({
    ...{ tool, target, observations, runs, notExamined, ...(frames !== undefined && { frames }) },
    ...(snapshot.device === undefined && { provenance: provenanceOf(scanned, since, process.env) }),
  });
  const platform = args.value("to");
  const result =
    platform === undefined
      ? await withStore(args, (store) => keep(store, args, source, sent))
      : await pushTo(platform, process.env.STANCE_TOKEN, source, sent);
  shell.write(`${args.value("format") === "json" ? JSON.stringify(result) : sentenceOf(result)}\n`);
  if (interrupted) return EXIT.interrupted;
  return snapshot.runs.some((item) => item.status === "failed") ? EXIT.incomplete : EXIT.clean;
}

/** Puts what was seen into a store of this machine. */
async function keep(
  store: Store,
  args: Arguments,
  source: NewSource,
  sent: (since: string | null) => Sent,
): Promise<Ingested> {
  const actor = personHere();
  const estate = await estateFor(store, args, actor);
  await registered(estate, source, actor);
  const { items } = await estate.runs.list({ source: source.id, limit: RUNS_LOOKED_AT });
  return estate.ingest.push({ id: randomUUID(), source: source.id, ...sent(lastCommit(items)) }, actor);
}

/** A name as an id: lower-case letters, digits and hyphens. */
const idFrom = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|(?<!-)-+$/g, "") || "source";

async function estateFor(store: Store, args: Arguments, actor: Actor): Promise<Estate> {
  const estate = estateIn(store, args);
  const { organisation: id } = estate.access;
  const known = await store.organisations.list();
  if (!known.some((organisation) => organisation.id === id)) await store.organisations.create({ id, name: id }, actor);
  return estate;
}

type NewSource = Parameters<Estate["sources"]["register"]>[0];

async function registered(estate: Estate, source: NewSource, actor: Actor): Promise<void> {
  if ((await estate.sources.get(source.id)) !== null) return;
  const projects = await estate.projects.list();
  if (!projects.some((project) => project.id === source.project))
    await estate.projects.create({ id: source.project, name: source.project }, actor);
  await estate.sources.register(source, actor);
}

const sentenceOf = ({ assets, relationships, findings }: Ingested): string =>
  [
    `assets: ${assets.added} new, ${assets.changed} changed, ${assets.gone} gone`,
    `relationships: ${relationships.added} new, ${relationships.changed} changed, ${relationships.gone} gone`,
    `findings: ${findings.opened} new, ${findings.reopened} reopened, ${findings.fixed} fixed`,
  ].join("\n");
