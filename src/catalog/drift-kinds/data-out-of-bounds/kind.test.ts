import { expect, it } from "vitest";
import type { DataClassDemand } from "../../../domain/demand.ts";
import { type Draw, type DriftOutcome, heldBy, heldOutcome } from "../../../testing/drift/drift-outcome.ts";
import { dataOutOfBounds } from "./kind.ts";

const CUSTOMERS: DataClassDemand = {
  ...{ class: "customer", data: ["data-store:customers"], who: ["agent:clerk"], source: "stance.yaml:9" },
};
const PRIVATE: DataClassDemand = { class: "private", data: [], who: [], source: "stance.yaml:12" };
const reader =
  (agent: string, store: string): Draw =>
  (graph) =>
    graph.add("agent", agent).link("reads", graph.add("data-store", store));

const cases: readonly [DriftOutcome, string, Draw, readonly DataClassDemand[]][] = [
  ["hit", "an agent reads what is not for it", reader("desk", "customers"), [CUSTOMERS]],
  [
    "hit",
    "by another agent and a tool of it, of which a source says what it reads",
    (graph) => {
      const tool = graph.add("tool", "get_customer", { capabilities: ["reads-private-data"] });
      graph.add("agent", "desk").link("delegates-to", graph.add("agent", "clerk").link("uses", tool));
    },
    [PRIVATE],
  ],
  ["miss", "the one that may", reader("clerk", "customers"), [CUSTOMERS]],
  [
    "miss",
    "data of another class",
    reader("desk", "manuals"),
    [CUSTOMERS, { ...CUSTOMERS, class: "public", data: ["manuals"], who: ["*"] }],
  ],
  ["unknown", "data of which nobody said the class", reader("desk", "notes"), [CUSTOMERS]],
  [
    "unknown",
    "what more it uses is chosen at run time",
    (graph) => graph.add("agent", "desk").incomplete("uses"),
    [CUSTOMERS],
  ],
];

it.each(cases)("%s: %s", (outcome, _, draw, dataClasses) => {
  expect(heldOutcome(dataOutOfBounds, draw, { dataClasses })).toBe(outcome);
});

it("says by which way", () => {
  const draw: Draw = (graph) =>
    graph
      .add("agent", "desk")
      .link("runs-as", graph.add("identity", "role").link("writes", graph.add("data-store", "customers")));
  const { changes } = heldBy(dataOutOfBounds, draw, { dataClasses: [CUSTOMERS] });
  expect(changes.map(({ says }) => says)).toEqual([
    "Agent desk changes customers through role, which is customer data and not for it.",
    "Identity role changes customers, which is customer data and not for it.",
  ]);
});
