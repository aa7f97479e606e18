import { expect, it } from "vitest";
import type { OwnerDemand } from "../../../domain/demand.ts";
import type { OwnersOf } from "../../../domain/drift-class.ts";
import { type Draw, type DriftOutcome, heldBy, heldOutcome } from "../../../testing/drift/drift-outcome.ts";
import { ownerMissing } from "./kind.ts";

const DEMAND: OwnerDemand = { of: ["agent"], by: ["@acme/*"], source: "stance.yaml:4" };
const agent: Draw = (graph) => graph.add("agent", "desk");
const owned =
  (...owners: readonly string[]): OwnersOf =>
  () =>
    owners;

const cases: readonly [DriftOutcome, string, Draw, OwnersOf | undefined][] = [
  ["miss", "a team owns it", agent, owned("@acme/desk")],
  ["miss", "another kind", (graph) => graph.add("model", "gpt-5"), owned()],
  [
    "miss",
    "a source says who owns it",
    (graph) => graph.add("agent", "desk").link("owned-by", graph.add("identity", "@acme/desk")),
    undefined,
  ],
  ["hit", "nobody owns it", agent, owned()],
  ["hit", "somebody else owns it", agent, owned("@bo")],
  ["unknown", "nobody read who owns it", agent, undefined],
];

it.each(cases)("%s: %s", (outcome, _, draw, owners) => {
  expect(heldOutcome(ownerMissing, draw, { owners: [DEMAND] }, { owners })).toBe(outcome);
});

it("says who must own it", () => {
  const { changes } = heldBy(ownerMissing, agent, { owners: [DEMAND] }, { owners: owned("@bo") });
  expect(changes[0]?.says).toBe("Agent desk is owned by @bo, and must be owned by @acme/*.");
});
