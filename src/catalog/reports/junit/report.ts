import type { NotAssessed } from "../../../domain/drift.ts";
import { defineReport, type ReportOptions } from "../../../domain/report.ts";
import type { Rule } from "../../../domain/rule.ts";
import type { Snapshot } from "../../../domain/snapshot.ts";
import { exceptionWords } from "../shared/exceptions.ts";
import { type Described, ruleOfKind, type ToldFinding, toldIn } from "../shared/told.ts";
import { counted, KIND_WORDS, kindWords, placeOf } from "../shared/words.ts";
import { element } from "../shared/xml.ts";

/**
 * The judgement as test results: a suite per rule that had something to judge, a failure per finding that counts, *skipped* for
 * what could not be decided, was ignored or stands in tests. What passed is one case per rule that counts the assets, for a pass
 * has no row of its own. A failed source is an error.
 * Source: the JUnit XML of Apache Ant, as Jenkins, GitLab and Azure DevOps read it.
 */
export const junit = defineReport({
  id: "junit",
  title: "JUnit XML",
  purpose: "the test view of a build server",
  mediaType: "application/xml",
  fileName: "stance.junit.xml",
  render: (snapshot, options) => `<?xml version="1.0" encoding="UTF-8"?>\n${suites(snapshot, options)}\n`,
});

interface Case {
  readonly result: "passed" | "failure" | "skipped" | "error";
  readonly xml: string;
}

function suites(snapshot: Snapshot, options: ReportOptions): string {
  const { findings, rules } = toldIn(snapshot);
  const failed = Map.groupBy(findings, ({ rule }) => rule);
  const all = [
    ...rules.map((rule) => ({
      name: rule.id as string,
      cases: [
        ...(failed.get(rule.id) ?? []).map((item) => findingCase(item, rule, options)),
        ...("check" in rule ? casesOf(rule, snapshot) : unassessedCases(rule, snapshot)),
      ],
    })),
    { name: "exceptions", cases: exceptionCases(snapshot) },
    { name: "sources", cases: sourceCases(snapshot) },
    { name: "not-examined", cases: notExaminedCases(snapshot) },
  ].filter((suite) => suite.cases.length > 0);
  const parts = all.map(({ name, cases }) => element("testsuite", { name, ...counts(cases) }, cases.map(xmlOf)));
  return element("testsuites", { name: "stance", ...counts(all.flatMap((suite) => suite.cases)) }, parts);
}

const xmlOf = (item: Case): string => item.xml;

const counts = (cases: readonly Case[]) => {
  const of = (result: Case["result"]): number => cases.filter((item) => item.result === result).length;
  return { tests: cases.length, failures: of("failure"), errors: of("error"), skipped: of("skipped"), time: 0 };
};

/** What a rule could not decide, and what passed it. */
function casesOf(rule: Rule, snapshot: Snapshot): Case[] {
  const names = new Map(snapshot.assets.map((asset) => [asset.id, `${asset.kind} ${asset.name}`]));
  const passed = snapshot.tally[rule.id]?.pass ?? 0;
  return [
    ...snapshot.undecided
      .filter((item) => item.rule === rule.id)
      .map(({ assetId, reasons }) => skipped(rule.id, names.get(assetId) ?? assetId, `unknown: ${reasons.join("; ")}`)),
    ...(passed === 0 ? [] : [caseOf("passed", rule.id, `passed on ${counted(passed, ...kindWords(rule))}`, [])]),
  ];
}

/** What nobody can say of a kind of change. What is of none stands with the first. */
function unassessedCases({ id }: Described, { intended }: Snapshot): Case[] {
  const { notAssessed = [], kinds = [] } = intended ?? {};
  const isOf = ({ kind = kinds[0]?.id }: NotAssessed): boolean => kind !== undefined && ruleOfKind(kind) === id;
  return notAssessed.filter(isOf).map(({ asset, subject, reason }) => {
    const what = subject === null ? "" : `: ${subject}`;
    return skipped(id, `${KIND_WORDS[asset.kind][0]} ${asset.name}${what}`, `unknown: ${reason}`);
  });
}

function findingCase(finding: ToldFinding, rule: Described, options: ReportOptions): Case {
  const [place] = finding.evidence;
  const name = `${finding.assetKind} ${finding.assetName}: ${finding.message}`;
  const at = { file: place?.path, line: place?.cell === undefined ? place?.line : undefined };
  if (finding.ignored !== null) return skipped(rule.id, name, `ignored: ${finding.ignored.reason}`, at);
  if (finding.role !== "source" && options.includeTests !== true)
    return skipped(rule.id, name, `not counted: in ${finding.role} code`, at);
  const text = [rule.title, ...finding.evidence.map(placeOf), `Fix: ${rule.fix}`].join("\n");
  const failure = element("failure", { type: finding.severity, message: `${finding.message}\n${text}` });
  return caseOf("failure", rule.id, name, [failure], at);
}

const skipped = (group: string, name: string, message: string, at: Place = {}): Case =>
  caseOf("skipped", group, name, [element("skipped", { message })], at);

interface Place {
  readonly file?: string;
  readonly line?: number;
}

const caseOf = (
  result: Case["result"],
  group: string,
  name: string,
  children: readonly string[],
  { file, line }: Place = {},
): Case => ({
  result,
  xml: element("testcase", { classname: `stance.${group}`, name, file, line, time: 0 }, children),
});

const sourceCases = (snapshot: Snapshot): Case[] =>
  snapshot.runs.map((run) =>
    run.status === "failed"
      ? caseOf("error", "sources", run.connector, [element("error", { message: run.error ?? "no reason given" })])
      : caseOf("passed", "sources", run.connector, []),
  );

const exceptionCases = ({ exceptions = [] }: Snapshot): Case[] =>
  exceptions.map((item) => skipped("exceptions", item.rule, exceptionWords(item)));

const notExaminedCases = (snapshot: Snapshot): Case[] =>
  snapshot.notExamined.map(({ path, connector, reason, detail }) =>
    skipped("not-examined", path, `${reason}${connector === null ? "" : ` (${connector})`}: ${detail}`, { file: path }),
  );
