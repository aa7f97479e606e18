import type { MatchedAdvisory } from "../../domain/asset.ts";
import type { Advisory } from "../../domain/control.ts";
import type { Gap } from "../../domain/observation.ts";
import type { AssetRecord } from "../../domain/snapshot.ts";
import { type AffectedRange, type AffectedRanges, affectedRanges, UNREAD } from "./affected-ranges.ts";
import { allowedRanges } from "./requirements.ts";
import { areApart, type Compare, contains, type Interval, isWithin, orderOf } from "./versions.ts";

/** Package URL types → the ecosystem names of the OSV schema. */
const ECOSYSTEMS: { readonly [type: string]: string } = {
  pypi: "PyPI",
  npm: "npm",
  golang: "Go",
  cargo: "crates.io",
};

/** What an advisory means for a package: affected with the version that mends it, not affected, or undefined = not to be told. */
type Effect = { readonly fixed: string | null } | false | undefined;

/** Whether a version lies in an advisory's range; undefined when the range was not read or the version is not comparable. */
export const isAffected = (advisory: Advisory, version: string): boolean | undefined => {
  const compare = orderOf(typeOf(advisory));
  const effect = compare && effectOnVersion(rangesOf(advisory, compare), version, compare);
  return typeof effect === "object" ? true : effect;
};

const typeOf = (advisory: Advisory): string =>
  Object.keys(ECOSYSTEMS).find((type) => ECOSYSTEMS[type] === advisory.ecosystem) ?? "";

/** The ranges of an advisory; all unread where one ends before it begins, as when the numbering was changed between. */
function rangesOf(advisory: Advisory, compare: Compare): AffectedRanges {
  const ranges = affectedRanges(advisory);
  const sound = ranges.affected.every(
    ({ low, high }) => low === null || high === null || (compare(low.version, high.version) ?? 1) <= 0,
  );
  return sound ? ranges : UNREAD;
}

function effectOnVersion({ affected, unread }: AffectedRanges, version: string, compare: Compare): Effect {
  const answers = affected.map((range) => contains(range, version, compare));
  const hit = affected[answers.indexOf(true)];
  if (hit !== undefined) return { fixed: hit.fixed };
  const isOutside = answers.every((answer) => answer === false);
  return isOutside && unread.every((range) => contains(range, version, compare) === false) ? false : undefined;
}

/** A requirement is affected when all it allows is, and not affected when nothing of it can be. */
function effectOnRequirement(
  { affected, unread }: AffectedRanges,
  allowed: readonly Interval[] | undefined,
  compare: Compare,
): Effect {
  if (allowed === undefined) return undefined;
  const holding = (interval: Interval): AffectedRange | undefined =>
    affected.find((range) => isWithin(interval, range, compare));
  const all = allowed.map(holding);
  if (all.length > 0 && all.every((range) => range !== undefined)) return { fixed: all.at(-1)?.fixed ?? null };
  const apart = allowed.every((interval) =>
    [...affected, ...unread].every((range) => areApart(interval, range, compare) === true),
  );
  return apart ? false : undefined;
}

const normalise = (ecosystem: string, name: string): string =>
  ecosystem === "PyPI" ? name.toLowerCase().replace(/[-_.]+/g, "-") : name.toLowerCase();

/** Advisories by ecosystem and package name, for many look-ups. */
export function indexAdvisories(advisories: readonly Advisory[]): ReadonlyMap<string, readonly Advisory[]> {
  const index = new Map<string, Advisory[]>();
  for (const advisory of advisories) {
    const key = `${advisory.ecosystem}\0${normalise(advisory.ecosystem, advisory.package)}`;
    const list = index.get(key) ?? [];
    list.push(advisory);
    index.set(key, list);
  }
  return index;
}

/**
 * Adds `advisories` to every package record: null where the data has no advisory on that package and so says nothing of it. Where none
 * is sure and some could not be decided, it gets a gap instead of an empty list: unknown, not clean.
 */
export function matchAdvisories(
  records: readonly AssetRecord[],
  index: ReadonlyMap<string, readonly Advisory[]>,
): AssetRecord[] {
  return records.map((record) => (record.kind === "package" ? withAdvisories(record, index) : record));
}

function withAdvisories(record: AssetRecord, index: ReadonlyMap<string, readonly Advisory[]>): AssetRecord {
  const type = String(record.properties.ecosystem);
  const compare = orderOf(type);
  const ecosystem = ECOSYSTEMS[type] ?? "";
  const candidates = index.get(`${ecosystem}\0${normalise(ecosystem, record.name)}`) ?? [];
  if (candidates.length === 0 || compare === undefined || !isRegistered(record))
    return { ...record, properties: { ...record.properties, advisories: null, undecidedAdvisories: [] } };
  const effectOf = effectsOn(record, type, compare);
  const matched: MatchedAdvisory[] = [];
  const undecided: string[] = [];
  for (const advisory of candidates) {
    const effect = effectOf(rangesOf(advisory, compare));
    if (effect === undefined) undecided.push(advisory.id);
    else if (effect !== false) matched.push(summary(advisory, effect.fixed));
  }
  const properties = { ...record.properties, undecidedAdvisories: undecided };
  if (matched.length === 0 && undecided.length > 0)
    return { ...record, properties, gaps: { ...record.gaps, advisories: gapOf(record, undecided, candidates.length) } };
  return { ...record, properties: { ...properties, advisories: matched } };
}

/** Code from a folder, a repository or an address may bear a name of the registry without being that package. */
const isRegistered = (record: AssetRecord): boolean => (record.properties.source ?? "registry") === "registry";

function effectsOn(record: AssetRecord, type: string, compare: Compare): (ranges: AffectedRanges) => Effect {
  const { version } = record.properties;
  if (typeof version === "string") return (ranges) => effectOnVersion(ranges, version, compare);
  const allowed = requirementsOf(record).map((requirement) => allowedRanges(type, requirement));
  return (ranges) => {
    const effects = allowed.map((intervals) => effectOnRequirement(ranges, intervals, compare));
    const sure = effects.find((effect) => typeof effect === "object");
    return sure ?? (effects.every((effect) => effect === false) && effects.length > 0 ? false : undefined);
  };
}

/** All that different manifests require. */
const requirementsOf = (record: AssetRecord): string[] =>
  [
    record.properties.requirement,
    ...record.disagreements.filter((claim) => claim.property === "requirement").map((claim) => claim.value),
  ].filter((value) => typeof value === "string");

function gapOf(record: AssetRecord, undecided: readonly string[], known: number): Gap {
  if (typeof record.properties.version !== "string")
    return {
      reason: "not-configured",
      detail: `no exact version is fixed for it, and ${undecided.length} of ${known} known advisories concern some of the versions it allows`,
    };
  return { reason: "unsupported", detail: `the data does not say whether this version has ${undecided.join(", ")}` };
}

const summary = ({ id, aliases, severity, summary: text }: Advisory, fixed: string | null): MatchedAdvisory => ({
  id,
  aliases,
  severity,
  summary: text,
  fixed,
});
