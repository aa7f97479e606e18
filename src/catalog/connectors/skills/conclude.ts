import { baseName, folderOf } from "../../../domain/application-root.ts";
import type { Signal } from "../../../domain/asset.ts";
import type { Evidence } from "../../../domain/evidence.ts";
import type { ConcludeContext, FileFacts } from "../../../domain/file-connector.ts";
import type { Gap, Observation } from "../../../domain/observation.ts";
import { clientAsset, instructionRole, ObservationBuilder, type Place } from "../shared/observation-builder.ts";
import { scriptKind } from "../shared/script-signals.ts";
import { isSkillFile, skillClientOf } from "../shared/skill-folders.ts";
import type { PlacedSignal, ScriptFact, SkillFact, SkillsFact } from "./facts.ts";

/** Scripts of one skill that are looked at; more than that is no skill. */
const MOST_SCRIPTS = 300;
/** At the top of a repository the whole of it would be the skill: only what lies where skills keep programs is taken. */
const TOP_FOLDERS = /^(?:(?:scripts|bin|tools|assets|references|hooks)\/.+|[^/]+)$/;

/** Scripts and compiled files in the folder of each skill, nested skills apart. Key: path of the SKILL.md. */
function scriptsOfSkills(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const skills = paths.filter(isSkillFile);
  const owners = new Map(skills.map((path) => [folderOf(path), path]));
  const scripts = new Map<string, string[]>(skills.map((path) => [path, []]));
  if (skills.length === 0) return scripts;
  for (const path of paths) {
    if (scriptKind(path) === undefined) continue;
    const owner = ownerOf(path, owners);
    if (owner !== undefined) scripts.get(owner)?.push(path);
  }
  return scripts;
}

function ownerOf(path: string, owners: ReadonlyMap<string, string>): string | undefined {
  for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) {
    const owner = owners.get(folder);
    if (owner !== undefined) return owner;
  }
  return TOP_FOLDERS.test(path) ? owners.get("") : undefined;
}

/** Scripts that the skills found depend on and that no needle asked for. */
export const scriptsToRead = (paths: readonly string[]): string[] =>
  [...scriptsOfSkills(paths).values()].flatMap((scripts) =>
    scripts.filter((path) => scriptKind(path) === "script").slice(0, MOST_SCRIPTS),
  );

/** Joins skills, their scripts and the clients that load them. */
export function conclude(
  files: readonly FileFacts<readonly SkillsFact[]>[],
  context: ConcludeContext,
): Omit<Observation, "connector" | "scope"> {
  const builder = new ObservationBuilder("skills", context);
  const folders = scriptsOfSkills(context.paths);
  const scripts = new Map<string, ScriptFact>();
  for (const { path, facts } of files) for (const fact of facts) if (fact.kind === "script") scripts.set(path, fact);
  for (const { path, facts } of files)
    for (const [index, fact] of facts.entries())
      if (fact.kind !== "script") addSkill(builder, path, index, fact, folders.get(path) ?? [], scripts);
  return builder.result();
}

const evidenceOf = (builder: ObservationBuilder, path: string, { line, snippet }: Place): Evidence =>
  builder.evidence(path, { line, snippet }, { role: instructionRole(path) });

const signalsOf = (
  builder: ObservationBuilder,
  path: string,
  signals: readonly PlacedSignal[],
  before = "",
): Signal[] =>
  signals.map(({ id, message, ...place }) => ({
    id,
    message: before + message,
    evidence: evidenceOf(builder, path, place),
  }));

function addSkill(
  builder: ObservationBuilder,
  path: string,
  index: number,
  fact: SkillFact,
  files: readonly string[],
  facts: ReadonlyMap<string, ScriptFact>,
): void {
  const evidence = evidenceOf(builder, path, fact);
  const folder = folderOf(path);
  const name = fact.name ?? (baseName(folder) || "skill");
  const read = readScripts(builder, files, facts);
  const skill = builder.add({
    key: `${path}#${index}`,
    kind: "skill",
    name,
    identities: fact.kind === "plugin" ? [`plugin:${name}`] : [],
    anchor: `${fact.kind}:${name}`,
    properties: {
      description: fact.description,
      allowedTools: fact.allowedTools,
      scripts: files.map((file) => (folder === "" ? file : file.slice(folder.length + 1))),
      textSignals: signalsOf(builder, path, fact.textSignals),
      ...(read.gap === null && { scriptSignals: [...signalsOf(builder, path, fact.commandSignals), ...read.signals] }),
    },
    ...(read.gap !== null && { gaps: { scriptSignals: read.gap } }),
    evidence: [evidence],
  });
  const application = builder.application(path, evidence);
  builder.link(application, "uses", skill, evidence);
  const client = skillClientOf(path);
  if (client === undefined) return;
  const agent = builder.add(clientAsset(client, builder.rootOf(path), evidence));
  builder.link(application, "uses", agent, evidence);
  builder.link(agent, "uses", skill, evidence);
}

/** What the scripts show. One that could not be read leaves a gap, unless another already shows a danger. */
function readScripts(
  builder: ObservationBuilder,
  files: readonly string[],
  facts: ReadonlyMap<string, ScriptFact>,
): { signals: Signal[]; gap: Gap | null } {
  const signals: Signal[] = [];
  const unread: string[] = [];
  for (const [index, path] of files.entries()) {
    if (scriptKind(path) === "compiled") {
      signals.push({
        id: "ships-compiled-code",
        message: `${baseName(path)} is compiled: nobody can review it`,
        evidence: builder.evidence(path, {}),
      });
      continue;
    }
    const fact = facts.get(path);
    if (fact === undefined || fact.refused !== null || index >= MOST_SCRIPTS) {
      unread.push(path);
      builder.notExamined(
        path,
        fact?.refused == null ? "truncated" : "too-large",
        fact?.refused ?? `only ${MOST_SCRIPTS} scripts of a skill are read`,
      );
    } else signals.push(...signalsOf(builder, path, fact.signals, `${baseName(path)} `));
  }
  const [first] = unread;
  const gap: Gap | null =
    first === undefined || signals.length > 0 ? null : { reason: "too-large", detail: `${first} could not be read` };
  return { signals, gap };
}
