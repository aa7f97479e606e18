import type { z } from "zod";
import { ConfigError } from "../../../domain/errors.ts";
import { TextPage } from "../../../domain/text-page.ts";
import { attackPaths } from "../../api/contract/attack.ts";
import { assets, findings } from "../../api/contract/estate.ts";
import { isWanted } from "../../attack/filter.ts";
import { surveyHere } from "../../attack/survey-here.ts";
import { sentenceOf } from "../../attack/words.ts";
import { whoWords } from "../../drift/who-words.ts";
import type { FindingFilter } from "../../store/contract/findings.ts";
import type { Estate } from "../../store/contract/store.ts";
import type { Arguments } from "../arguments.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { estateIn, withStore } from "../open-estate.ts";
import type { Shell } from "../shell.ts";
import { instantOf } from "../time.ts";

type Rows = readonly (readonly [cells: readonly string[], value: unknown])[];

/** What `stance estate` can show. */
const VIEWS: {
  readonly [name: string]: (
    estate: Estate,
    at: number | undefined,
    words: string,
    limit: number,
    where: Where,
  ) => Promise<Rows>;
} = {
  summary: async (estate, at) => {
    const counts = {
      ...(await estate.assets.countByKind({ at })),
      relationships: await estate.relationships.count({ at }),
    };
    const open = await estate.findings.countBy("severity", { at, states: ["open", "in-progress", "reopened"] });
    return [
      ...Object.entries(counts),
      ...Object.entries(open).map(([name, count]) => [`${name} findings`, count] as const),
    ].map(([name, count]) => [[String(count), name], { name, count }]);
  },
  assets: async (estate, at, _words, limit, where) =>
    (await estate.assets.list({ ...filterIn(assets.list.query, where), at, limit })).items.map((item) => [
      [item.id, item.kind, item.name],
      item,
    ]),
  findings: async (estate, at, _words, limit, where) =>
    (await estate.findings.list({ ...filterIn(findings.list.query, where), at, limit } as FindingFilter)).items.map(
      (item) => [[item.id, item.severity, item.state, item.message], item],
    ),
  paths: async (estate, at, _words, limit, where) => {
    const filter = filterIn(attackPaths.list.query, where);
    const paths = (await surveyHere(estate, at)).paths.filter((path) => isWanted(path, filter));
    return paths
      .slice(0, limit)
      .map((path) => [[path.id, path.severity, path.certain ? "certain" : "perhaps", sentenceOf(path)], path]);
  },
  drift: async (estate, _at, _words, limit) =>
    (await estate.drift.list({ limit })).items.map((item) => {
      const told = whoWords(item.attribution);
      return [
        [item.id, item.class, item.severity, item.says, `${told.who ?? "unknown"}: ${told.knownFrom}`],
        { ...item, ...told },
      ];
    }),
  runs: async (estate, _at, _words, limit) =>
    (await estate.runs.list({ limit })).items.map((item) => [
      [new Date(item.at).toISOString(), item.source, item.status, `${item.notExamined} not examined`],
      item,
    ]),
  search: async (estate, _at, words, limit) =>
    (await estate.search.find(words, { limit })).map((hit) => [[hit.id, hit.type, hit.group, hit.title], hit]),
  explain: async (estate, _at, words) => {
    const found = await estate.identity.explain(words);
    if (found === null) throw new ConfigError(`no asset ${words}`, "Find its id with: stance estate search WORDS");
    return found.sightings.map((item) => [
      [`${item.local}@${item.source}`, item.name, `${item.evidence} places`, ...item.identities],
      item,
    ]);
  },
};

type Where = { readonly [name: string]: string };

/** Filters as the API takes them: names and values are checked by its contract. */
function filterIn<Query extends z.ZodObject>(query: Query, where: Where): z.output<Query> {
  const parsed = query.omit({ after: true, limit: true, format: true, columns: true, at: true }).safeParse(where);
  if (parsed.success) return parsed.data as z.output<Query>;
  const [issue] = parsed.error.issues;
  throw new ConfigError(
    `--where cannot be taken: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`,
    "Filters are those of the API's lists, as --where severities=critical,high: see docs/reference/api.md.",
  );
}

/** What was asked for with `--where NAME=VALUE`. Throws a ConfigError for a word without a value. */
const whereOf = (words: readonly string[]): Where =>
  Object.fromEntries(
    words.map((word) => {
      const at = word.indexOf("=");
      if (at < 1) throw new ConfigError(`--where needs a name and a value, not "${word}"`, "As --where states=open.");
      return [word.slice(0, at), word.slice(at + 1)];
    }),
  );

/** Views that can be filtered. */
const FILTERED = ["assets", "findings", "paths"];

const USUAL_LIMIT = 100;
const MOST = 1_000;

/** `stance estate VIEW`: what a store knows, now or at an instant. */
export async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  const [name = "summary", words = ""] = args.operands;
  const view = VIEWS[name];
  if (view === undefined)
    throw new ConfigError(`stance estate has no view "${name}"`, `It shows ${Object.keys(VIEWS).join(", ")}.`);
  const instant = instantOf(args.value("at"), undefined);
  const at = instant === null ? undefined : Date.parse(instant);
  const limit = args.count("limit", 1, MOST) ?? USUAL_LIMIT;
  const where = whereOf(args.values("where"));
  if (Object.keys(where).length > 0 && !FILTERED.includes(name))
    throw new ConfigError(`stance estate ${name} takes no --where`, `It filters ${FILTERED.join(" and ")}.`);
  const rows = await withStore(args, (store) => view(estateIn(store, args), at, words, limit, where));
  if (args.value("format") === "json") for (const [, value] of rows) shell.write(`${JSON.stringify(value)}\n`);
  else shell.write(pageOf(rows, shell));
  return EXIT.clean;
}

function pageOf(rows: Rows, shell: Shell): string {
  const page = new TextPage(shell.look);
  for (const [cells] of rows) page.write(cells.join("  "), { hanging: 4 });
  if (rows.length === 0) page.write("nothing");
  return page.toString();
}
