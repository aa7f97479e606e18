import { describe, expect, it } from "vitest";
import { driftClasses } from "../../catalog/drift-classes.ts";
import { driftKinds } from "../../catalog/drift-kinds.generated.ts";
import { nothingSaid } from "../../domain/drift-class.ts";
import type { Evidence } from "../../domain/evidence.ts";
import type { ScanState } from "../../domain/scan-state.ts";
import { someEvidence } from "../../testing/build-graph.ts";
import { digest } from "../../testing/digest.ts";
import { type Draw, drawnState } from "../../testing/drift/drift-outcome.ts";
import { driftBetween } from "./classify.ts";
import { detectDrift } from "./detect.ts";

const at = (path: string): { evidence: Evidence[] } => ({ evidence: [{ ...someEvidence, path }] });
const told = (before: ScanState, after: ScanState) => detectDrift(before, after, driftKinds, digest);
const says = (before: ScanState, after: ScanState) => told(before, after).changes.map((change) => change.says);

const twoDesks =
  (first: number, second: number): Draw =>
  (graph) => [
    graph.add("agent", "desk", { framework: "crewai", maxSteps: first }, at("a.py")),
    graph.add("agent", "desk", { framework: "crewai", maxSteps: second }, at("b.py")),
  ];

describe("what moves has not changed", () => {
  it("two agents of one name whose files change places", () => {
    expect(says(drawnState(twoDesks(1, 2)), drawnState(twoDesks(2, 1)))).toEqual([]);
  });
  it("a third of that name that comes before them", () => {
    const after: Draw = (graph) => [
      graph.add("agent", "desk", { framework: "crewai", maxSteps: 9 }, at("0.py")),
      twoDesks(1, 2)(graph),
    ];
    expect(says(drawnState(twoDesks(1, 2)), drawnState(after))).toEqual(["Agent desk is new."]);
  });
  it("only one of two of a name", () => {
    expect(says(drawnState(twoDesks(1, 2)), drawnState(twoDesks(1, 7)))).toEqual([
      "Agent desk was bounded by 2 steps and is now bounded by 7 steps.",
    ]);
  });
  it("the order of rows", () => {
    const state = drawnState((graph) => [
      graph.add("agent", "a", { maxSteps: 1 }).link("uses", graph.add("tool", "t"), graph.add("model", "m")),
      twoDesks(1, 2)(graph),
    ]);
    const turned = {
      ...state,
      assets: state.assets.toReversed(),
      relationships: state.relationships.toReversed(),
    };
    expect(told(state, turned)).toEqual({ changes: [], notAssessed: [] });
  });
  it("another tool with the same powers is another tool", () => {
    const holding = (name: string) =>
      drawnState((graph) =>
        graph.add("agent", "a").link("uses", graph.add("tool", name, { capabilities: [], description: null })),
      );
    expect(says(holding("read_order"), holding("read_customer"))).toEqual([
      "Agent a may now call tool read_customer.",
      "Agent a may no longer call tool read_order.",
    ]);
  });
});

describe("nothing is told for lack of sight", () => {
  const before = drawnState((graph) =>
    graph
      .add("agent", "desk", { maxSteps: 5, allowedActions: ["a", "b"] }, at("app/desk.py"))
      .link("uses", graph.add("tool", "look", { description: "x" }, at("app/tools.py"))),
  );
  const nothing = drawnState(() => null);
  const blind: [string, Partial<ScanState>][] = [
    ["the source failed", { runs: nothing.runs.map((run) => ({ ...run, status: "failed" })) }],
    ["the source did not run", { runs: [] }],
    [
      "the folder was denied",
      { notExamined: [{ path: "app", connector: null, reason: "unreadable", detail: "denied" }] },
    ],
    [
      "the scan was cut short",
      { notExamined: [{ path: ".", connector: null, reason: "truncated", detail: "stopped" }] },
    ],
  ];
  it.each(blind)("gone: %s", (_, details) => {
    const { changes, notAssessed } = told(before, { ...nothing, ...details });
    expect(changes).toEqual([]);
    expect(notAssessed.map(({ asset }) => asset.name)).toEqual(["desk", "look"]);
  });
  it.each(blind)("new: %s before", (_, details) => {
    const { changes, notAssessed } = told({ ...nothing, ...details }, before);
    expect(changes).toEqual([]);
    expect(notAssessed.length).toBe(2);
  });
  it.each(blind)("a shorter list: %s", (_, details) => {
    const shorter = drawnState((graph) =>
      graph
        .add("agent", "desk", { maxSteps: 7, allowedActions: ["a"] }, at("app/desk.py"))
        .link("uses", graph.add("tool", "look", { description: "x" }, at("app/tools.py"))),
    );
    const { changes, notAssessed } = told(before, { ...shorter, ...details });
    expect(changes).toEqual([]);
    expect(notAssessed.map(({ subject }) => subject)).toContain("allowedActions");
    expect(notAssessed.map(({ subject }) => subject)).toContain("maxSteps");
  });
  it("a list may have come from another file, which could not be read", () => {
    const shorter = drawnState((graph) =>
      graph.add("agent", "desk", { maxSteps: 5, allowedActions: ["a"] }, at("app/desk.py")),
    );
    const { changes } = told(before, {
      ...shorter,
      notExamined: [{ path: "app/tools.py", connector: null, reason: "timed-out", detail: "slow" }],
    });
    expect(changes).toEqual([]);
  });
  it("what is seen for sure is told all the same", () => {
    const wider = drawnState((graph) =>
      graph.add("agent", "desk", { maxSteps: 5, allowedActions: ["a", "b", "c"] }, at("app/desk.py")),
    );
    const { changes } = told(before, {
      ...wider,
      notExamined: [{ path: "app/tools.py", connector: null, reason: "timed-out", detail: "slow" }],
    });
    expect(changes.map((change) => change.says)).toEqual(["Agent desk may now do without asking: c."]);
  });
});

it("a change keeps its fingerprint when what stands around it changes", () => {
  const state = (steps: number, extra: boolean) =>
    drawnState((graph) => [graph.add("agent", "desk", { maxSteps: steps }), extra && graph.add("model", "m")]);
  const [one] = told(state(1, false), state(5, false)).changes;
  const both = told(state(1, false), state(5, true)).changes.map(({ fingerprint }) => fingerprint);
  expect(both).toContain(one?.fingerprint);
});

it("every change has a class, and why", () => {
  const state = (steps: number, allowed: string[]) =>
    drawnState((graph) => graph.add("agent", "desk", { maxSteps: steps, allowedActions: allowed }));
  const { drifts } = driftBetween(
    state(1, []),
    state(5, ["Bash(*)"]),
    { kinds: driftKinds, classes: driftClasses, digest },
    nothingSaid("2026-11-26T10:00:00Z"),
  );
  expect(drifts.map((drift) => [drift.kind, drift.class, drift.because])).toEqual([
    ["permission-widened", "blocking", "what it opens is critical, and nobody approved it"],
    ["inference-changed", "review", "nobody approved it"],
  ]);
});
