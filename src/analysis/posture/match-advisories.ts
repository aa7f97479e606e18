import { satisfies as pep440Satisfies, valid as pep440Valid } from "@renovatebot/pep440";
import semver from "semver";
import type { MatchedAdvisory } from "../../domain/asset.ts";
import type { Advisory } from "../../domain/control.ts";
import type { Gap } from "../../domain/observation.ts";
import type { AssetRecord } from "../../domain/snapshot.ts";

/** Package URL types → the ecosystem names of the OSV schema. */
const ECOSYSTEMS: { readonly [type: string]: string } = { pypi: "PyPI", npm: "npm" };

/** Whether a version lies in an advisory's range; undefined when the range or the version is not comparable. */
export function isAffected(advisory: Advisory, version: string): boolean | undefined {
  if (advisory.introduced === null && advisory.fixed === null && advisory.last_affected === null) return undefined;
  const atLeast = comparer(advisory.ecosystem, version);
  if (atLeast === undefined) return undefined;
  const from = advisory.introduced === null || advisory.introduced === "0" ? true : atLeast(advisory.introduced);
  if (from !== true) return from;
  if (advisory.last_affected !== null) {
    const last = advisory.last_affected;
    const over = atLeast(last);
    return over === undefined ? undefined : !over || version === last;
  }
  if (advisory.fixed === null) return true;
  return beforeFix(advisory.fixed.split(" / "), version, atLeast);
}

type AtLeast = (bound: string) => boolean | undefined;

function comparer(ecosystem: string, version: string): AtLeast | undefined {
  if (ecosystem === "PyPI") {
    return pep440Valid(version)
      ? (bound) => (pep440Valid(bound) ? pep440Satisfies(version, `>=${bound}`, { prereleases: true }) : undefined)
      : undefined;
  }
  if (ecosystem === "npm") {
    return semver.valid(version)
      ? (bound) => (semver.valid(bound) ? semver.gte(version, bound) : undefined)
      : undefined;
  }
  return undefined;
}

/** With several fixed branches, the one whose major version is ours decides; without such, the highest. */
function beforeFix(fixes: readonly string[], version: string, atLeast: AtLeast): boolean | undefined {
  const major = (text: string): string => text.split(".")[0] ?? "";
  const minor = (text: string): string => text.split(".").slice(0, 2).join(".");
  const fix =
    fixes.find((item) => minor(item) === minor(version)) ??
    fixes.find((item) => major(item) === major(version)) ??
    fixes.at(-1);
  const reached = fix === undefined ? undefined : atLeast(fix.trim());
  return reached === undefined ? undefined : !reached;
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
 * Adds `advisories` to every package record. A package whose version is not fixed, or that has advisories whose range nobody read,
 * gets a gap instead of an empty list: unknown, not clean.
 */
export function matchAdvisories(
  records: readonly AssetRecord[],
  index: ReadonlyMap<string, readonly Advisory[]>,
): AssetRecord[] {
  return records.map((record) => (record.kind === "package" ? withAdvisories(record, index) : record));
}

function withAdvisories(record: AssetRecord, index: ReadonlyMap<string, readonly Advisory[]>): AssetRecord {
  const ecosystem = ECOSYSTEMS[String(record.properties.ecosystem)];
  const candidates =
    ecosystem === undefined ? [] : (index.get(`${ecosystem}\0${normalise(ecosystem, record.name)}`) ?? []);
  if (candidates.length === 0) return { ...record, properties: { ...record.properties, advisories: null } };
  const version = record.properties.version;
  if (typeof version !== "string") {
    return withGap(
      record,
      "not-configured",
      `no exact version is fixed for it, and ${candidates.length} known advisories concern some versions`,
    );
  }
  const judged = candidates.map((advisory) => ({ advisory, affected: isAffected(advisory, version) }));
  const matched = judged.filter((item) => item.affected === true).map((item) => summary(item.advisory));
  const unclear = judged.filter((item) => item.affected === undefined).map((item) => item.advisory.id);
  if (matched.length === 0 && unclear.length > 0) {
    return withGap(record, "unsupported", `the affected range of ${unclear.join(", ")} is not in the data`);
  }
  return { ...record, properties: { ...record.properties, advisories: matched } };
}

const withGap = (record: AssetRecord, reason: Gap["reason"], detail: string): AssetRecord => ({
  ...record,
  gaps: { ...record.gaps, advisories: { reason, detail } },
});

const summary = ({ id, aliases, severity, summary: text, fixed }: Advisory): MatchedAdvisory => ({
  id,
  aliases,
  severity,
  summary: text,
  fixed,
});
