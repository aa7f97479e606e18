import { rules } from "../src/catalog/rules.generated.ts";
import { ASSET_KINDS, type AssetKind } from "../src/domain/asset.ts";
import type { FileRole } from "../src/domain/evidence.ts";
import { VERBS } from "../src/domain/relationship.ts";
import { kindsOf } from "../src/domain/rule.ts";
import { MODEL_FILE_FORMS } from "./model-bytes.ts";
import type { AbsentLabel, AssetLabel, FlawLabel, MadeFile, Place, Properties, RelationLabel, Truth } from "./truth.ts";
import { type Entry, TruthDocument } from "./truth-document.ts";

const DEFAULT_TOLERANCE = 3;
const PLACE = ["path", "text", "tolerance"];
const FLAW = ["rule", "on", ...PLACE];
const ROLES: readonly FileRole[] = ["source", "test", "example", "documentation"];
const RULES = rules.map((rule) => rule.id);

/** Reads a file of the repository; undefined when there is none of this path. */
export type ReadFile = (path: string) => string | undefined;

/**
 * Reads one truth file strictly: every field known, every place real, every name a relation uses labelled.
 * @param file name for messages
 * @throws {TruthError} with the place and the remedy
 */
export function readTruth(text: string, file: string, readFile: ReadFile): Truth {
  const document = new TruthDocument(text, file);
  const head = document.head(["repository", "about", "files", "assets", "relations", "flaws", "waiting", "absent"]);
  const files = document
    .list("files", ["path", "make"])
    .map((entry): MadeFile => ({ path: entry.required("path"), make: entry.oneOf("make", MODEL_FILE_FORMS) }));
  const made = new Set(files.map((item) => item.path));
  const read: ReadFile = (path) => (made.has(path) ? "" : readFile(path));
  const assets = document
    .list("assets", ["kind", "name", "named", "role", "has", "lacks", "optional", ...PLACE])
    .map((entry) => assetOf(entry, read));
  return {
    repository: head.required("repository"),
    about: head.required("about"),
    files,
    assets,
    relations: relationsOf(document.list("relations", ["text"]), assets),
    flaws: [
      ...document.list("flaws", FLAW).map((entry) => flawOf(entry, read, assets)),
      ...document.list("waiting", FLAW).flatMap((entry) => waitingFlaw(entry, read, assets)),
    ],
    absent: document
      .list("absent", ["kind", "name", "rule", "on", "why", ...PLACE])
      .map((entry) => absentOf(entry, read)),
  };
}

function placeOf(entry: Entry, readFile: ReadFile): Place {
  const path = entry.required("path");
  const content = readFile(path);
  if (content === undefined) throw entry.error(`there is no file ${path}`, "Write the path from the repository's top.");
  const text = entry.text("text");
  const tolerance = entry.number("tolerance", DEFAULT_TOLERANCE);
  return { path, tolerance, line: text === undefined ? null : lineOf(entry, path, content, text) };
}

function lineOf(entry: Entry, path: string, content: string, text: string): number {
  const lines = content.split("\n").flatMap((line, index) => (line.includes(text) ? [index + 1] : []));
  const [line] = lines;
  if (line === undefined)
    throw entry.error(`${text} stands nowhere in ${path}`, "Copy a part of the line as it is there now.");
  if (lines.length > 1)
    throw entry.error(
      `${text} stands on the lines ${lines.join(", ")} of ${path}`,
      "Write more of the line that is meant.",
    );
  return line;
}

/** A vendor's service stands nowhere in particular. */
const ANYWHERE: Place = { path: null, line: null, tolerance: 0 };

function assetOf(entry: Entry, readFile: ReadFile): AssetLabel {
  const kind = entry.oneOf("kind", ASSET_KINDS);
  return {
    kind,
    name: entry.required("name"),
    named: entry.flag("named", true),
    role: entry.text("role") === undefined ? "source" : entry.oneOf("role", ROLES),
    has: entry.table("has"),
    lacks: listsOf(entry, entry.table("lacks")),
    optional: entry.text("optional") ?? null,
    ...(kind === "ai-service" && entry.text("path") === undefined ? ANYWHERE : placeOf(entry, readFile)),
  };
}

function listsOf(entry: Entry, table: Properties): AssetLabel["lacks"] {
  for (const [name, value] of Object.entries(table))
    if (!Array.isArray(value))
      throw entry.error(`lacks.${name} must be a list`, "Write the members that must not be there.");
  return table as AssetLabel["lacks"];
}

const FORM = /^(.+?) -([a-z-]+)-> (.+)$/;

function relationsOf(entries: readonly Entry[], assets: readonly AssetLabel[]): RelationLabel[] {
  const seen = new Set<string>();
  return entries.map((entry) => {
    const written = entry.required("text");
    if (seen.has(written)) throw entry.error(`${written} stands here twice`, "Remove one of the two.");
    seen.add(written);
    const [, from, word, to] = FORM.exec(written) ?? [];
    const verb = VERBS.find((item) => item === word);
    if (from === undefined || to === undefined || verb === undefined)
      throw entry.error(
        `${written} is no relation`,
        `Write \`kind name -verb-> kind name\`; verbs are ${VERBS.join(", ")}.`,
      );
    return { from: labelled(entry, from, assets), verb, to: labelled(entry, to, assets), written };
  });
}

/** Indexes of the assets that `kind name` stands for. */
function labelled(entry: Entry, written: string, assets: readonly AssetLabel[]): number[] {
  const found = assets.flatMap((asset, index) => (`${asset.kind} ${asset.name}` === written ? [index] : []));
  if (found.length === 0)
    throw entry.error(`no asset here is called ${written}`, "Label the asset first, or mend the name.");
  return found;
}

function flawOf(entry: Entry, readFile: ReadFile, assets: readonly AssetLabel[]): FlawLabel {
  const rule = entry.oneOf("rule", RULES);
  const kinds = judgedBy(rule);
  const on = entry.text("on");
  const kind = kinds.find((item) => on === item || on?.startsWith(`${item} `));
  if (on !== undefined && kind === undefined)
    throw entry.error(`${rule} is about ${kinds.join(", ")}`, `Write \`on: ${kinds[0]} <name>\`.`);
  return {
    rule,
    on: on === undefined || on === kind ? null : labelled(entry, on, assets),
    written: `${rule} on ${on ?? kinds.join(", ")}`,
    ...placeOf(entry, readFile),
  };
}

/** A flaw of a rule that may not be there yet: its place is held, and it counts once the rule is. */
function waitingFlaw(entry: Entry, readFile: ReadFile, assets: readonly AssetLabel[]): FlawLabel[] {
  if (RULES.some((id) => id === entry.required("rule"))) return [flawOf(entry, readFile, assets)];
  placeOf(entry, readFile);
  return [];
}

/** The kinds of assets that a rule judges, one or more. */
const judgedBy = (id: string): readonly AssetKind[] => {
  const rule = rules.find((item) => item.id === id);
  return rule === undefined ? [] : kindsOf<AssetKind>(rule);
};

function absentOf(entry: Entry, readFile: ReadFile): AbsentLabel {
  const place = placeOf(entry, readFile);
  const why = entry.required("why");
  if (entry.text("rule") === undefined)
    return { kind: entry.oneOf("kind", ASSET_KINDS), name: entry.required("name"), rule: null, why, ...place };
  const rule = entry.oneOf("rule", RULES);
  const [kind] = judgedBy(rule) as readonly [AssetKind];
  const on = entry.text("on");
  const about = judgedBy(rule).find((item) => on?.startsWith(`${item} `));
  const name = about === undefined ? null : (on?.slice(about.length + 1) ?? null);
  return { kind: about ?? kind, name, rule, why, ...place };
}
