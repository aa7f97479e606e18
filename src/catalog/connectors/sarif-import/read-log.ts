import { Refusal } from "../../../domain/errors.ts";
import type { Severity } from "../../../domain/severity.ts";
import { type ConfigRecord, type ConfigValue, isRecord, recordOf, textAt, valueAt } from "../shared/config-document.ts";
import { recordsAt, saidText, textNeeded } from "../shared/imported-document.ts";
import type { ResultFact, RunFact } from "./facts.ts";

/**
 * Reads a log. Source: OASIS SARIF 2.1.0; `security-severity` as GitHub code scanning reads it.
 * @throws Refusal where the log breaks the format, or when Stance wrote it.
 */
export function readLog(root: ConfigRecord): readonly RunFact[] {
  if (root.version !== "2.1.0")
    throw new Refusal("unsupported", `is SARIF ${String(root.version ?? "without a version").slice(0, 40)}, not 2.1.0`);
  return recordsAt(root, "runs", "").map((run, index) => readRun(run, `runs[${index}]`));
}

function readRun(run: ConfigRecord, place: string): RunFact {
  const driver = valueAt(run, ["tool", "driver"]);
  if (!isRecord(driver)) throw new Refusal("malformed", `${place}.tool.driver must be an object`);
  const tool = saidText(textNeeded(driver, "name", `${place}.tool.driver`));
  if (tool.toLowerCase() === "stance")
    throw new Refusal("unsupported", "was written by Stance itself, so every finding would count twice");
  const rules = rulesOf(run, driver);
  const all = recordsAt(run, "results", place).filter(isFlaw);
  const open = all.filter((result) => !isSuppressed(result));
  return {
    tool,
    version: textAt(driver, "semanticVersion") ?? textAt(driver, "version") ?? null,
    results: open.map((result, index) => readResult(result, run, rules, `${place}.results[${index}]`)),
    suppressed: all.length - open.length,
    incomplete: incompleteness(run),
  };
}

/** What is no flaw: a pass, a remark, and what an earlier run found and this one does not (§3.27.9, §3.27.24). */
const isFlaw = (result: ConfigRecord): boolean =>
  !["pass", "notApplicable", "informational"].includes(textAt(result, "kind") ?? "fail") &&
  result.baselineState !== "absent";

/** Somebody said so, in the code or beside it, and the word was not refused (§3.35.3). */
const isSuppressed = ({ suppressions }: ConfigRecord): boolean =>
  Array.isArray(suppressions) &&
  suppressions.some((item: ConfigValue) => !["rejected", "underReview"].includes(textAt(item, "status") ?? ""));

function incompleteness(run: ConfigRecord): string | null {
  // §3.14.23: without the list, nothing was computed.
  if (!Array.isArray(run.results)) return "its document has no list of results";
  const failed = recordsAt(run, "invocations", "runs[]").some((item) => item.executionSuccessful === false);
  return failed ? "its document says that the run did not come to its end" : null;
}

type Rules = (result: ConfigRecord) => ConfigRecord;

/** Finds the description of a result's rule: by its place in the driver or an extension, else by its id (§3.27.5 to §3.27.7). */
function rulesOf(run: ConfigRecord, driver: ConfigRecord): Rules {
  const extensions = recordsAt(recordOf(run.tool), "extensions", "tool");
  const byId = new Map<string, ConfigRecord>();
  for (const component of [...extensions, driver])
    for (const rule of recordsAt(component, "rules", "tool")) byId.set(textAt(rule, "id") ?? "", rule);
  return (result) => {
    const reference = recordOf(result.rule);
    const at = valueAt(reference, ["toolComponent", "index"]);
    const component = typeof at === "number" && at >= 0 ? recordOf(extensions[at]) : driver;
    const index = result.ruleIndex ?? reference.index;
    const placed = typeof index === "number" && index >= 0 ? valueAt(component, ["rules", index]) : undefined;
    const id = textAt(result, "ruleId") ?? textAt(reference, "id");
    return recordOf(placed ?? (id === undefined ? undefined : byId.get(id)));
  };
}

function readResult(result: ConfigRecord, run: ConfigRecord, rules: Rules, place: string): ResultFact {
  const rule = rules(result);
  const id = textAt(result, "ruleId") ?? textAt(result.rule, "id") ?? textAt(rule, "id") ?? "no rule";
  if (!isRecord(result.message)) throw new Refusal("malformed", `${place}.message must be an object`);
  const physical = recordOf(recordOf(recordsAt(result, "locations", place)[0]).physicalLocation);
  const region = recordOf(physical.region);
  return {
    rule: saidText(id),
    message: saidText(messageOf(result.message, rule) || textAt(rule, "shortDescription", "text") || id),
    severity: severityOf(result, rule),
    fingerprint: fingerprintOf(result),
    address: addressOf(recordOf(physical.artifactLocation), run),
    line: lineNumber(region.startLine),
    endLine: lineNumber(region.endLine),
    column: lineNumber(region.startColumn),
  };
}

const LINK = /\[([^[\]]{1,300})\]\([^()\s]{1,300}\)/g;

/** The words of a message, with its arguments put in and its links as their words (§3.11). */
function messageOf(message: ConfigRecord, rule: ConfigRecord): string | undefined {
  const id = textAt(message, "id");
  const text = textAt(message, "text") ?? (id === undefined ? undefined : textAt(rule, "messageStrings", id, "text"));
  const given = Array.isArray(message.arguments) ? message.arguments : [];
  return text
    ?.slice(0, 4_000)
    .replace(/\{(\d{1,2})\}/g, (whole, index: string) => String(given[Number(index)] ?? whole))
    .replace(LINK, "$1");
}

const LEVELS: { readonly [level: string]: Severity } = { error: "high", warning: "medium", note: "low", none: "info" };

function severityOf(result: ConfigRecord, rule: ConfigRecord): Severity {
  const score = [result, rule]
    .map((item) => recordOf(item.properties)["security-severity"])
    .map((value) => (value === undefined || value === null || value === "" ? Number.NaN : Number(value)))
    .find((value) => value >= 0 && value <= 10);
  if (score !== undefined) return severityOfScore(score);
  const level = textAt(result, "level") ?? textAt(rule, "defaultConfiguration", "level") ?? "warning";
  return (Object.hasOwn(LEVELS, level) ? LEVELS[level] : undefined) ?? "medium";
}

/** CVSS ratings, as GitHub reads the same number. */
const severityOfScore = (score: number): Severity =>
  score >= 9 ? "critical" : score >= 7 ? "high" : score >= 4 ? "medium" : score > 0 ? "low" : "info";

const DIGEST = /^[\w.:+/=-]{8,200}$/;

/**
 * What the tool tells the result again by. Of partial fingerprints only digests of what stands there: others hold columns, commits
 * and addresses of people. Semgrep writes `requires login` where it keeps its own.
 */
function fingerprintOf(result: ConfigRecord): string | null {
  const whole = Object.values(recordOf(result.fingerprints));
  const parts = Object.entries(recordOf(result.partialFingerprints)).flatMap(([name, value]) =>
    /hash|fingerprint/i.test(name) && !/column|commit/i.test(name) ? [value] : [],
  );
  return [...whole, ...parts].find((item) => typeof item === "string" && DIGEST.test(item))?.toString() ?? null;
}

function addressOf(location: ConfigRecord, run: ConfigRecord): string | null {
  const written = textAt(location, "uri");
  if (written !== undefined) return written.slice(0, 2_000);
  const index = location.index;
  if (typeof index !== "number" || index < 0) return null;
  return textAt(valueAt(run, ["artifacts", index, "location"]), "uri")?.slice(0, 2_000) ?? null;
}

const lineNumber = (value: ConfigValue | undefined): number | null =>
  typeof value === "number" && Number.isInteger(value) && value >= 1 && value < 10_000_000 ? value : null;
