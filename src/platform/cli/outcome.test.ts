import { describe, expect, it } from "vitest";
import type { Drift } from "../../domain/drift.ts";
import type { Finding } from "../../domain/finding.ts";
import type { Severity } from "../../domain/severity.ts";
import { sampleDepartures } from "../../testing/sample-snapshot.ts";
import { SnapshotBuilder } from "../../testing/snapshot-builder.ts";
import { judgeRun, type OutcomeOptions } from "./outcome.ts";

const usual: OutcomeOptions = { failOn: "high", includeTests: false, interrupted: false };

function codeFor(
  findings: readonly (Partial<Finding> & { severity: Severity })[],
  options: Partial<OutcomeOptions> = {},
  broken = false,
): number {
  const b = new SnapshotBuilder();
  const agent = b.asset("agent", "a");
  for (const finding of findings) b.finding(b.rule("flaw", finding.severity), agent, "flawed", finding);
  if (broken) b.run("dependencies", { status: "failed", error: "broke" });
  return judgeRun(b.build(), { ...usual, ...options }).code;
}

const ignored = { reason: "fine", expires: null, source: "stance.yaml:1" };

describe("judgeRun", () => {
  it.each([
    ["nothing found", 0, codeFor([])],
    ["below the threshold", 0, codeFor([{ severity: "medium" }])],
    ["at the threshold", 1, codeFor([{ severity: "high" }])],
    ["above the threshold", 1, codeFor([{ severity: "critical" }])],
    ["a lower threshold", 1, codeFor([{ severity: "info" }], { failOn: "info" })],
    ["no threshold", 0, codeFor([{ severity: "critical" }], { failOn: "none" })],
    ["only in tests", 0, codeFor([{ severity: "critical", role: "test" }])],
    ["in tests that count", 1, codeFor([{ severity: "critical", role: "test" }], { includeTests: true })],
    ["ignored", 0, codeFor([{ severity: "critical", ignored }])],
    ["a source failed", 3, codeFor([], {}, true)],
    ["a source failed and nothing may fail the run", 3, codeFor([], { failOn: "none" }, true)],
    ["a source failed, but something was found", 1, codeFor([{ severity: "high" }], {}, true)],
    ["interrupted", 130, codeFor([{ severity: "high" }], { interrupted: true })],
  ])("%s → %i", (_, expected, code) => expect(code).toBe(expected));

  it.each<[string, number, Partial<OutcomeOptions>, Partial<Drift>]>([
    ["must not be so", 1, {}, {}],
    ["must not be so, and nothing may fail the run", 0, { failOn: "none" }, {}],
    ["is to be looked at", 0, {}, { class: "review" }],
    ["must not be so in a test", 0, {}, { role: "test" }],
  ])("what %s by the intended configuration → %i", (_, expected, options, details) => {
    const { departures, ...rest } = sampleDepartures();
    const intended = { ...rest, departures: departures.map((drift) => ({ ...drift, ...details })) };
    expect(judgeRun({ ...new SnapshotBuilder().build(), intended }, { ...usual, ...options }).code).toBe(expected);
  });

  it("always counts what it did not count", () => {
    const b = new SnapshotBuilder();
    const rule = b.rule("flaw", "high");
    const agent = b.asset("agent", "a");
    b.finding(rule, agent, "in a test", { role: "test" }).finding(rule, agent, "ignored", { ignored });
    expect(judgeRun(b.build(), usual)).toMatchObject({ reaching: 0, apart: 1, ignored: 1 });
  });
});
