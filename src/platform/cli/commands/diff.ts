import { driftBetween } from "../../../analysis/drift/classify.ts";
import { compareStates } from "../../../analysis/drift/compare.ts";
import { reports } from "../../../catalog/reports.generated.ts";
import { didYouMean } from "../../../domain/closest.ts";
import type { Drift } from "../../../domain/drift.ts";
import { ConfigError } from "../../../domain/errors.ts";
import { isAtLeast } from "../../../domain/severity.ts";
import { DRIFT_KNOWLEDGE } from "../../drift/knowledge.ts";
import type { Arguments } from "../arguments.ts";
import { attributed, type CommitRange } from "../attribute.ts";
import { type ComparedStates, withStates } from "../compared-states.ts";
import { diffMarkdown } from "../diff-markdown.ts";
import { diffPage } from "../diff-page.ts";
import { diffPaths, pathChangesCode, renderPathChanges } from "../diff-paths.ts";
import type { DiffResult } from "../diff-result.ts";
import { diffSnapshot } from "../diff-snapshot.ts";
import { driftContext } from "../drift-context.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { type DiffThreshold, diffThreshold } from "../fail-on.ts";
import type { Shell } from "../shell.ts";

/** Forms of a comparison of its own. */
const PAGES = ["terminal", "markdown", "json"];
/** Reports of findings, which tell a comparison as what is new. */
const REPORTS = reports.filter(({ id }) => ["sarif", "github", "gitlab", "junit"].includes(id));
const MOST_LINES = 40;

/** `stance diff BEFORE AFTER`: what changed between two scans; each operand is a JSON report, a folder to scan now, or a revision. */
export async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  const format = args.value("format") ?? "terminal";
  const formats = args.has("paths") ? PAGES : [...PAGES, ...REPORTS.map(({ id }) => id)];
  if (!formats.includes(format))
    throw new ConfigError(
      `--format cannot be "${format}"`,
      didYouMean(format, formats) ?? `It can be ${formats.join(", ")}.`,
    );
  const threshold = diffThreshold(args);
  const [before = "", after = "."] = args.operands;
  return withStates([before, after], args, shell, (states) => {
    if (args.has("paths")) return pathsBetween(states, format, threshold, args, shell);
    const result = resultOf(states, args);
    shell.write(rendered(result, states, format, args, shell));
    return codeOf(result, states, threshold, args.has("include-tests"));
  });
}

/** The attack paths that a change opens or closes. */
function pathsBetween(
  { before, after }: ComparedStates,
  format: string,
  { findings }: DiffThreshold,
  args: Arguments,
  shell: Shell,
): ExitCode {
  const changes = diffPaths(before, after, args.has("include-tests") ? null : ["source"]);
  shell.write(renderPathChanges(changes, format, after.target.name, shell));
  return pathChangesCode(changes, findings);
}

function resultOf(states: ComparedStates, args: Arguments): DiffResult {
  const { before, after, range, owners } = states;
  const { drifts, notAssessed } = driftBetween(
    before,
    after,
    DRIFT_KNOWLEDGE,
    driftContext(states.config, args, owners),
    states.elapsed,
  );
  const known = range === undefined ? drifts : attributed(drifts, range);
  const texts = range !== undefined && args.has("text") ? textsOf(known, range) : {};
  return { ...compareStates(before, after), drifts: known, unknownChanges: notAssessed, texts };
}

/** The lines of prompts that are files of their own. */
function textsOf(drifts: readonly Drift[], { history, before, after }: CommitRange): DiffResult["texts"] {
  const prompts = drifts.filter(
    ({ kind, subject, evidence }) => kind === "instructions-changed" && subject === "text" && evidence[0]?.line === 1,
  );
  return Object.fromEntries(
    prompts.flatMap(({ fingerprint, evidence }) => {
      const lines = history.linesChanged(evidence[0]?.path ?? "", before, after);
      return lines === undefined ? [] : [[fingerprint, lines.slice(0, MOST_LINES)]];
    }),
  );
}

function rendered(
  result: DiffResult,
  { before, after }: ComparedStates,
  format: string,
  args: Arguments,
  shell: Shell,
): string {
  const report = REPORTS.find(({ id }) => id === format);
  const [verbose, includeTests] = [args.has("verbose"), args.has("include-tests")];
  if (report !== undefined)
    return report.render(diffSnapshot(result, before, after), { ...shell.look, verbose, includeTests });
  if (format === "json") return `${JSON.stringify(result, null, 2)}\n`;
  return format === "markdown" ? diffMarkdown(result) : diffPage(result, shell.look, verbose);
}

/** New findings and changes at or above the threshold fail; a later scan that lost a source is incomplete. */
function codeOf(
  { newFindings, drifts }: DiffResult,
  { after }: ComparedStates,
  { findings, changes }: DiffThreshold,
  includeTests: boolean,
): ExitCode {
  const counts = ({ role }: { readonly role: string }): boolean => includeTests || role === "source";
  const bad = newFindings.some(
    (finding) =>
      finding.ignored === null && counts(finding) && findings !== "none" && isAtLeast(finding.severity, findings),
  );
  if (bad || drifts.some((drift) => counts(drift) && changes.includes(drift.class))) return EXIT.findings;
  return after.runs.some((run) => run.status === "failed") ? EXIT.incomplete : EXIT.clean;
}
