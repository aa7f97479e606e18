import { connectors } from "../src/catalog/connectors.generated.ts";
import type { AssetKind } from "../src/domain/asset.ts";
import type { Finding } from "../src/domain/finding.ts";
import type { Verb } from "../src/domain/relationship.ts";
import type { AssetRecord, Snapshot } from "../src/domain/snapshot.ts";
import { distance, matchAssets, wrongClaims } from "./match.ts";
import type { AbsentLabel, AssetLabel, FlawLabel, Place, Truth } from "./truth.ts";

/** Kinds of which the truth names everything: what else is reported of them is false. Of other kinds only what is labelled counts. */
const COMPLETE_KINDS: ReadonlySet<AssetKind> = new Set([
  "model",
  "dataset",
  "prompt",
  "agent",
  "tool",
  "mcp-server",
  "skill",
  "vector-store",
  "guardrail",
  "endpoint",
  "ai-service",
  "credential",
  "package",
]);
/** Source of every package; before it is there only what clients start is seen. */
const PACKAGE_SOURCE = "dependencies";
/** Kinds that no source reads yet: their labels are held to their places and wait. */
const WAITING_KINDS: ReadonlySet<AssetKind> = new Set<AssetKind>(
  connectors.some(({ id }: { readonly id: string }) => id === PACKAGE_SOURCE) ? [] : ["package"],
);
/** Verbs of which the truth names every edge between the kinds below. */
const COMPLETE_VERBS: ReadonlySet<Verb> = new Set([
  "uses",
  "delegates-to",
  "instructed-by",
  "retrieves-from",
  "exposes",
  "guarded-by",
  "fine-tuned-from",
]);
/** Ends whose edges repeat what the asset itself says. */
const DERIVED_ENDS: ReadonlySet<AssetKind> = new Set(["ai-service", "endpoint", "credential", "package"]);

/** One label that was not met, or one claim that no label names. */
export interface Miss {
  readonly group: string;
  readonly repository: string;
  readonly what: string;
  readonly place: string;
  readonly detail: string;
}

/** Counts of one kind, verb or rule. `reported` leaves out what is optional or not complete. */
export interface Tally {
  labelled: number;
  right: number;
  reported: number;
  /** Labels with a name at whose place something of the kind is reported, and those of them reported by exactly that name. */
  placed: number;
  named: number;
  /** Found labels with a line, and those of them reported on exactly that line. */
  lined: number;
  onLine: number;
}

export interface Score {
  readonly kinds: Map<string, Tally>;
  readonly verbs: Map<string, Tally>;
  readonly rules: Map<string, Tally>;
  readonly missed: Miss[];
  readonly falsely: Miss[];
}

export const emptyScore = (): Score => ({
  kinds: new Map(),
  verbs: new Map(),
  rules: new Map(),
  missed: [],
  falsely: [],
});

export const emptyTally = (): Tally => ({
  labelled: 0,
  right: 0,
  reported: 0,
  placed: 0,
  named: 0,
  lined: 0,
  onLine: 0,
});

const tally = (group: Map<string, Tally>, name: string): Tally => {
  const known = group.get(name) ?? emptyTally();
  group.set(name, known);
  return known;
};

/** Holds one repository's snapshot against its truth and adds the outcome to `score`. */
export function addScore(score: Score, truth: Truth, snapshot: Snapshot): void {
  const assets = snapshot.assets.filter((asset) => !WAITING_KINDS.has(asset.kind));
  const matched = matchAssets(truth.assets, assets);
  scoreAssets(score, truth, assets, matched);
  scoreRelations(score, truth, snapshot, matched);
  scoreFlaws(score, truth, snapshot, matched);
}

function scoreAssets(
  score: Score,
  truth: Truth,
  assets: readonly AssetRecord[],
  matched: readonly (AssetRecord | undefined)[],
): void {
  const right = new Set(matched);
  const free = assets.filter((asset) => !right.has(asset));
  for (const [index, label] of truth.assets.entries()) {
    if (label.optional !== null || WAITING_KINDS.has(label.kind)) continue;
    const counts = tally(score.kinds, label.kind);
    const asset = matched[index];
    const wrong = asset === undefined ? ["not reported here"] : wrongClaims(label, asset);
    counts.labelled++;
    if (asset !== undefined) counts.reported++;
    countAccuracy(counts, label, asset, free);
    if (wrong.length === 0) counts.right++;
    else score.missed.push(miss(truth, label.kind, `${label.kind} ${label.name}`, placed(label), wrong.join("; ")));
  }
  for (const asset of free) {
    const why = truth.absent.find((label) => label.rule === null && isAbout(label, asset))?.why;
    if (why === undefined && !COMPLETE_KINDS.has(asset.kind)) continue;
    tally(score.kinds, asset.kind).reported++;
    score.falsely.push(
      miss(truth, asset.kind, `${asset.kind} ${asset.name}`, placeOf(asset), why ?? "no label names it"),
    );
  }
}

/** How exactly a label was met: an asset of its kind at its place under another name counts against the names. */
function countAccuracy(
  counts: Tally,
  label: AssetLabel,
  asset: AssetRecord | undefined,
  free: readonly AssetRecord[],
): void {
  if (label.path === null) return;
  const other = free.some((item) => item.kind === label.kind && distance(label, item.evidence) !== undefined);
  if (label.named && (asset !== undefined || other)) counts.placed++;
  if (label.named && asset !== undefined) counts.named++;
  if (label.line === null || asset === undefined) return;
  counts.lined++;
  if (asset.evidence.some(({ path, line }) => path === label.path && line === label.line)) counts.onLine++;
}

const isAbout = (label: AbsentLabel, asset: AssetRecord): boolean =>
  asset.kind === label.kind && asset.name === label.name && distance(label, asset.evidence) !== undefined;

function scoreRelations(
  score: Score,
  truth: Truth,
  snapshot: Snapshot,
  matched: readonly (AssetRecord | undefined)[],
): void {
  const ids = (indexes: readonly number[]): Set<string> =>
    new Set(indexes.flatMap((index) => matched[index]?.id ?? []));
  const named = new Set<string>();
  for (const label of truth.relations) {
    const [from, to] = [ids(label.from), ids(label.to)];
    const counts = tally(score.verbs, label.verb);
    counts.labelled++;
    const found = snapshot.relationships.filter(
      (item) => item.verb === label.verb && from.has(item.from) && to.has(item.to),
    );
    for (const item of found) named.add(edge(item));
    if (found.length > 0) {
      counts.right++;
      counts.reported++;
    } else {
      const at = truth.assets[label.from[0] ?? -1];
      score.missed.push(miss(truth, label.verb, label.written, at === undefined ? "" : placed(at), "not reported"));
    }
  }
  const known = new Map<string, AssetRecord>();
  for (const [index, asset] of matched.entries())
    if (asset !== undefined && truth.assets[index]?.optional === null) known.set(asset.id, asset);
  for (const item of snapshot.relationships) {
    const [from, to] = [known.get(item.from), known.get(item.to)];
    if (from === undefined || to === undefined || named.has(edge(item)) || !isComplete(item.verb, from, to)) continue;
    tally(score.verbs, item.verb).reported++;
    const what = `${from.kind} ${from.name} -${item.verb}-> ${to.kind} ${to.name}`;
    score.falsely.push(miss(truth, item.verb, what, placeOf(item), "no label names it"));
  }
}

const edge = (item: { from: string; verb: string; to: string }): string => `${item.from} ${item.verb} ${item.to}`;

const isComplete = (verb: Verb, ...ends: readonly AssetRecord[]): boolean =>
  COMPLETE_VERBS.has(verb) && ends.every(({ kind }) => COMPLETE_KINDS.has(kind) && !DERIVED_ENDS.has(kind));

/** Several findings of one rule on one labelled place are one flaw. */
function scoreFlaws(
  score: Score,
  truth: Truth,
  snapshot: Snapshot,
  matched: readonly (AssetRecord | undefined)[],
): void {
  const explained = new Set<Finding>();
  for (const label of truth.flaws) {
    const found = snapshot.findings.filter((finding) => isFlaw(label, finding, matched));
    for (const finding of found) explained.add(finding);
    const counts = tally(score.rules, label.rule);
    counts.labelled++;
    if (found.length > 0) {
      counts.right++;
      counts.reported++;
    } else
      score.missed.push(miss(truth, label.rule, label.written, placed(label), whyMissed(label, snapshot, matched)));
  }
  for (const finding of snapshot.findings) {
    if (explained.has(finding) || WAITING_KINDS.has(finding.assetKind)) continue;
    tally(score.rules, finding.rule).reported++;
    const near = truth.absent.find((label) => isNearMiss(label, finding));
    const what = `${finding.rule} on ${finding.assetKind} ${finding.assetName}`;
    score.falsely.push(miss(truth, finding.rule, what, placeOf(finding), near?.why ?? finding.message));
  }
}

/** A rule that ended `unknown` on the labelled asset says what was missing. */
function whyMissed(label: FlawLabel, snapshot: Snapshot, matched: readonly (AssetRecord | undefined)[]): string {
  const undecided = snapshot.undecided.find(
    (item) => item.rule === label.rule && label.on?.some((index) => matched[index]?.id === item.assetId) === true,
  );
  return undecided === undefined ? "not found" : `not decided: ${undecided.reasons.join("; ")}`;
}

function isFlaw(label: FlawLabel, finding: Finding, matched: readonly (AssetRecord | undefined)[]): boolean {
  if (finding.rule !== label.rule || distance(label, finding.evidence) === undefined) return false;
  return label.on === null || label.on.some((index) => matched[index]?.id === finding.assetId);
}

const isNearMiss = (label: AbsentLabel, finding: Finding): boolean =>
  label.rule === finding.rule &&
  (label.name === null || label.name === finding.assetName) &&
  finding.evidence.some((item) => item.path === label.path);

const miss = (truth: Truth, group: string, what: string, place: string, detail: string): Miss => ({
  group,
  repository: truth.repository,
  what,
  place,
  detail,
});

const placed = ({ path, line }: Place): string => (line === null ? (path ?? "") : `${path}:${line}`);

function placeOf({ evidence }: Pick<AssetRecord, "evidence">): string {
  const [first] = evidence;
  return first === undefined ? "" : first.line === undefined ? first.path : `${first.path}:${first.line}`;
}
