import { describe, expect, it } from "vitest";
import { type ScanState, stateOf } from "../../domain/scan-state.ts";
import type { SourceRun } from "../../domain/snapshot.ts";
import { placeAt, SnapshotBuilder } from "../../testing/snapshot-builder.ts";
import { compareStates } from "./compare.ts";

const run = (status: SourceRun["status"]): SourceRun => ({
  connector: "source-code" as SourceRun["connector"],
  status,
  examined: 1,
  notExamined: 0,
  assets: 1,
  error: null,
});

/** A scan of a program with one agent that uses a model; `change` alters it before it is built. */
function state(model: string, details: Partial<ScanState> = {}, withFinding = true): ScanState {
  const builder = new SnapshotBuilder();
  const agent = builder.asset(
    "agent",
    "desk",
    { framework: "crewai", maxSteps: 5 },
    { id: "a", evidence: [placeAt("app/desk.py", 4)] },
  );
  const used = builder.asset("model", model, { modelId: model }, { id: model, evidence: [placeAt("app/llm.py", 2)] });
  builder.link(agent, "uses", used);
  const rule = builder.rule("floats", "high");
  if (withFinding) builder.finding(rule, used, "moves");
  return { ...stateOf(builder.build()), runs: [run("succeeded")], ...details };
}

describe("two scans of the same", () => {
  it("are equal when nothing changed, whatever moved", () => {
    const moved = state("gpt-4o");
    const evidence = [placeAt("src/other.py", 99)];
    const after = { ...moved, assets: moved.assets.map((asset) => ({ ...asset, evidence })) };
    expect(compareStates(state("gpt-4o"), after)).toEqual({
      newFindings: [],
      goneFindings: [],
      newAssets: [],
      goneAssets: [],
      changes: [],
      newEdges: [],
      goneEdges: [],
      notAssessed: { findings: [], assets: [] },
    });
  });

  it("show what came and what went", () => {
    const { newAssets, goneAssets, newFindings, goneFindings } = compareStates(state("gpt-4o"), state("gpt-5"));
    expect([newAssets, goneAssets].map((list) => list.map((asset) => asset.name))).toEqual([["gpt-5"], ["gpt-4o"]]);
    expect([newFindings.length, goneFindings.length]).toEqual([1, 1]);
  });

  it("show a property with its value before and after", () => {
    const after = state("gpt-4o");
    const changed = after.assets.map((asset) =>
      asset.id === "a" ? { ...asset, properties: { ...asset.properties, maxSteps: null } } : asset,
    );
    const { changes } = compareStates(state("gpt-4o"), { ...after, assets: changed });
    expect(changes.map(({ property, before, after }) => [property, before, after])).toEqual([["maxSteps", 5, null]]);
  });

  it("show an edge between assets that both know", () => {
    const { goneEdges } = compareStates(state("gpt-4o"), { ...state("gpt-4o"), relationships: [] });
    expect(goneEdges.map(({ from, verb, to }) => `${from.name} ${verb} ${to.name}`)).toEqual(["desk uses gpt-4o"]);
  });
});

describe("nothing is gone for lack of sight", () => {
  const before = state("gpt-4o");
  const blind: [string, Partial<ScanState>][] = [
    ["the source failed", { runs: [run("failed")] }],
    ["the source did not run", { runs: [] }],
    [
      "the file could not be examined",
      { notExamined: [{ path: "app/llm.py", connector: null, reason: "timed-out", detail: "took too long" }] },
    ],
    [
      "its folder could not be listed",
      { notExamined: [{ path: "app", connector: null, reason: "unreadable", detail: "denied" }] },
    ],
    [
      "the scan was cut short",
      { notExamined: [{ path: ".", connector: null, reason: "truncated", detail: "stopped" }] },
    ],
  ];
  it.each(blind)("%s", (_, details) => {
    const { goneAssets, goneFindings, notAssessed } = compareStates(before, {
      ...state("gpt-4o"),
      assets: [],
      findings: [],
      relationships: [],
      ...details,
    });
    expect([goneFindings, goneAssets.filter((asset) => asset.name === "gpt-4o")]).toEqual([[], []]);
    expect(notAssessed.findings).toHaveLength(1);
    expect(notAssessed.assets.map((asset) => asset.name)).toContain("gpt-4o");
  });

  it("the rule did not run, or could not decide", () => {
    const quiet = state("gpt-4o", {}, false);
    expect(compareStates(before, { ...quiet, rules: [] }).notAssessed.findings).toHaveLength(1);
    const undecided = before.findings.map(({ rule, assetId }) => ({ rule, assetId, reasons: ["a gap"] }));
    expect(compareStates(before, { ...quiet, undecided }).goneFindings).toEqual([]);
    expect(compareStates(before, quiet).goneFindings).toHaveLength(1);
  });
});
