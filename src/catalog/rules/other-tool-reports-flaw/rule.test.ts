import { expect, it } from "vitest";
import type { ReportedResult } from "../../../domain/asset.ts";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { otherToolReportsFlaw } from "./rule.ts";

const result = (details: Partial<ReportedResult> = {}): ReportedResult => ({
  id: "py/sql-injection",
  message: "CodeQL: This query depends on a value of the user. (py/sql-injection)",
  subject: "py/sql-injection 0123456789ab",
  severity: "high",
  aliases: [],
  package: null,
  ...details,
});
const GAP = { reason: "not-configured", detail: "the run did not come to its end" } as const;

it.each([
  [
    "fail",
    "the tool found something",
    (graph: GraphBuilder) => graph.add("assessment", "CodeQL", { results: [result()] }),
  ],
  ["pass", "the tool found nothing", (graph: GraphBuilder) => graph.add("assessment", "CodeQL", { results: [] })],
  ["unknown", "its results were not read", (graph: GraphBuilder) => graph.add("assessment", "CodeQL", {})],
  [
    "unknown",
    "it found nothing and did not come to its end",
    (graph: GraphBuilder) => graph.add("assessment", "CodeQL", { results: [] }, { gaps: { furtherResults: GAP } }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(otherToolReportsFlaw, draw).outcome).toBe(outcome);
});

it("takes severity and subject over from the tool", () => {
  const verdict = verdictOf(otherToolReportsFlaw, (graph) =>
    graph.add("assessment", "CodeQL", { results: [result(), result({ subject: "b", severity: null })] }),
  );
  expect(verdict).toMatchObject({
    issues: [{ subject: "b" }, { subject: "py/sql-injection 0123456789ab", severity: "high" }],
  });
  expect(verdict.outcome === "fail" && verdict.issues[0]).not.toHaveProperty("severity");
});

it("leaves an advisory to the package that has it already", () => {
  const outcome = (aliases: readonly string[]) =>
    verdictOf(otherToolReportsFlaw, (graph) => {
      const results = [result({ id: "CVE-2026-1", package: "langchain" })];
      const advisory = { id: "GHSA-1", aliases, severity: null, summary: "", fixed: null };
      const item = graph.add("package", "langchain", { version: "1", advisories: [advisory] });
      return graph.add("assessment", "trivy", { results }).link("reads", item);
    }).outcome;
  expect(outcome(["CVE-2026-1"])).toBe("pass");
  expect(outcome([])).toBe("fail");
});
