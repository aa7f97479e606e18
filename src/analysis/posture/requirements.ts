import semver from "semver";
import { type Bound, EVERYTHING, type Interval } from "./versions.ts";

const LONGEST = 300;

/**
 * The versions a requirement allows, as ranges of which it is the union; undefined where it is not understood. Where exclusions
 * (`!=`) are left out the ranges are wider than what is allowed, never narrower.
 */
export function allowedRanges(type: string, requirement: string): readonly Interval[] | undefined {
  if (requirement.length > LONGEST) return undefined;
  if (requirement === "*") return [EVERYTHING];
  if (type === "npm") return npmRanges(requirement);
  return type === "pypi" ? pythonRanges(requirement) : undefined;
}

function npmRanges(requirement: string): Interval[] | undefined {
  try {
    return new semver.Range(requirement).set.map((comparators) =>
      comparators.reduce<Interval>((interval, { operator, semver: version }) => {
        const text = typeof version === "object" ? (version as { version?: string }).version : undefined;
        return text === undefined ? interval : narrowed(interval, operator === "" ? "==" : operator, text);
      }, EVERYTHING),
    );
  } catch {
    return undefined;
  }
}

const CLAUSE = /^(===|==|~=|!=|<=|>=|<|>|\^|~)?\s*(v?\d[\w.!+-]*)(\.\*)?$/;

/** PEP 440 clauses, and Poetry's caret and tilde. */
function pythonRanges(requirement: string): Interval[] | undefined {
  let interval: Interval = EVERYTHING;
  for (const clause of requirement.split(",")) {
    const trimmed = clause.trim();
    if (trimmed === "" || trimmed === "*") continue;
    const [, operator = "==", version, wildcard] = CLAUSE.exec(trimmed) ?? [];
    if (version === undefined) return undefined;
    if (operator === "!=") continue;
    interval =
      wildcard === undefined
        ? narrowed(interval, operator, version)
        : between(interval, version, release(version).length);
  }
  return [interval];
}

const release = (version: string): number[] => (/^v?(\d+(?:\.\d+)*)/.exec(version)?.[1] ?? "0").split(".").map(Number);

/** From a version to, exclusive of all pre-releases, the next one in the first `kept` places. */
function between(interval: Interval, version: string, kept: number): Interval {
  const parts = release(version).slice(0, Math.max(1, kept));
  parts[parts.length - 1] = (parts.at(-1) ?? 0) + 1;
  return narrowed(narrowed(interval, ">=", version), "<", `${parts.join(".")}.dev0`);
}

/** Later clauses stand beside earlier ones; where two bound the same end the later one stands, which can only widen. */
function narrowed(interval: Interval, operator: string, version: string): Interval {
  const bound = (included: boolean): Bound => ({ version, included });
  const parts = release(version);
  if (operator === ">=" || operator === ">") return { ...interval, low: bound(operator === ">=") };
  if (operator === "<=" || operator === "<") return { ...interval, high: bound(operator === "<=") };
  if (operator === "~=") return between(interval, version, parts.length - 1);
  if (operator === "~") return between(interval, version, Math.min(2, parts.length));
  if (operator === "^") {
    const first = parts.findIndex((part) => part > 0);
    return between(interval, version, first === -1 ? parts.length : first + 1);
  }
  return { low: bound(true), high: bound(true) };
}
