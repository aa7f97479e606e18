import type { Snapshot } from "../../src/domain/snapshot.ts";

/** Counts of one report that do not equal the rows they stand for. */
export type Recount = (text: string, snapshot: Snapshot) => string[];

const differ = (what: string, shown: number | undefined, rows: number): string[] =>
  shown === rows ? [] : [`${what} says ${shown}, there are ${rows} rows`];

const number = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text.replaceAll(",", ""));

/** JSON: every figure of the summary against the lists of the same document, and those against the snapshot. */
export const recountJson: Recount = (text, snapshot) => {
  const { summary, ...lists } = JSON.parse(text);
  const open = lists.findings.filter((finding: { ignored: unknown }) => finding.ignored === null);
  const bySeverity = Object.entries(summary.findingsBySeverity as { [severity: string]: number });
  const byKind = Object.entries(summary.assetsByKind as { [kind: string]: number });
  return [
    ...differ("summary.findings", summary.findings, open.length),
    ...differ("summary.ignoredFindings", summary.ignoredFindings, lists.findings.length - open.length),
    ...bySeverity.flatMap(([severity, count]) =>
      differ(severity, count, open.filter((finding: { severity: string }) => finding.severity === severity).length),
    ),
    ...differ("summary.assets", summary.assets, lists.assets.length),
    ...byKind.flatMap(([kind, count]) =>
      differ(kind, count, lists.assets.filter((asset: { kind: string }) => asset.kind === kind).length),
    ),
    ...differ("summary.relationships", summary.relationships, lists.relationships.length),
    ...differ("summary.undecided", summary.undecided, lists.undecided.length),
    ...differ("summary.notExamined", summary.notExamined, lists.notExamined.length),
    ...differ("findings", lists.findings.length, snapshot.findings.length),
    ...differ("assets", lists.assets.length, snapshot.assets.length),
    ...differ("relationships", lists.relationships.length, snapshot.relationships.length),
    ...differ("not examined", lists.notExamined.length, snapshot.notExamined.length),
  ];
};

const FIGURES = {
  findings: "finding",
  inventory: "asset",
  graph: "relationship",
  unknown: "undecided",
  "not-examined": "not-examined",
} as const;

/** HTML: each figure on top and each heading against the rows below. Findings that are set aside have rows of their own. */
export const recountHtml: Recount = (text, { findings }) => {
  const ignored = findings.filter((finding) => finding.ignored !== null).length;
  return Object.entries(FIGURES).flatMap(([figure, row]) => {
    const rows = text.split(`data-row="${row}"`).length - 1 - (row === "finding" ? ignored : 0);
    const shown = number(new RegExp(`data-figure="${figure}">([\\d,]+)<`).exec(text)?.[1]);
    const heading = new RegExp(`data-counts="${figure}">([\\d,]+)<`).exec(text)?.[1];
    return [
      ...differ(`figure ${figure}`, shown, rows),
      ...(heading === undefined ? [] : differ(`heading ${figure}`, number(heading), rows)),
    ];
  });
};

/** Terminal, with everything shown: the counts in headings and beside kinds against the lines and the snapshot. */
export const recountTerminal: Recount = (text, snapshot) => {
  const heading = (title: string): string => new RegExp(`^${title}  (.*)$`, "m").exec(text)?.[1] ?? "";
  const sum = (line: string): number =>
    [...line.matchAll(/([\d,]+) /g)].reduce((all, match) => all + (number(match[1]) ?? 0), 0);
  const outside = snapshot.findings.filter((finding) => finding.ignored === null && finding.role !== "source").length;
  const ignored = snapshot.findings.filter((finding) => finding.ignored !== null).length;
  return [
    ...differ("Findings", sum(heading("Findings")), text.split("\n      fingerprint ").length - 1),
    ...differ("In tests", sum(heading("In tests, examples and documentation")), outside),
    ...differ("Ignored", sum(heading("Ignored by decision")), ignored),
    ...differ("Not decided", sum(heading("What could not be decided")), snapshot.undecided.length),
    ...differ("Not looked at", sum(heading("What was not looked at")), snapshot.notExamined.length),
  ];
};

/** SARIF: one result per finding, one rule per rule, one notification per item that was not examined. */
export const recountSarif: Recount = (text, snapshot) => {
  const [run] = JSON.parse(text).runs;
  return [
    ...differ("results", run.results.length, snapshot.findings.length),
    ...differ(
      "suppressed results",
      run.results.filter((result: { suppressions?: unknown[] }) => (result.suppressions ?? []).length > 0).length,
      snapshot.findings.filter((finding) => finding.ignored !== null).length,
    ),
  ];
};

/** JUnit: the counts on the whole and on each suite against the elements inside. */
export const recountJunit: Recount = (text) => {
  const count = (part: string, element: string): number => part.split(`<${element}`).length - 1;
  const counted = (tag: string, part: string): string[] =>
    Object.entries({ tests: "testcase", failures: "failure", errors: "error", skipped: "skipped" }).flatMap(
      ([attribute, element]) =>
        differ(
          attribute,
          number(new RegExp(` ${attribute}="(\\d+)"`).exec(tag)?.[1]),
          count(part, `${element}${element === "error" ? " " : ""}`),
        ),
    );
  const suites = text.split("<testsuite ").slice(1);
  return [
    ...counted(/<testsuites [^>]*>/.exec(text)?.[0] ?? "", text),
    ...suites.flatMap((suite) => counted(` ${suite.slice(0, suite.indexOf(">"))}`, suite)),
  ];
};

/** CSV: a line for each finding under the head. The samples hold no line ends inside a field. */
export const recountCsv: Recount = (text, { findings }) =>
  differ("lines", text.trimEnd().split("\n").length - 1, findings.length);

/** CSV of the inventory: a line for each asset. */
export const recountCsvAssets: Recount = (text, { assets }) =>
  differ("lines", text.trimEnd().split("\n").length - 1, assets.length);
