import { expect, it } from "vitest";
import { type Draw, type DriftOutcome, detectedBy, driftOutcome } from "../../../testing/drift/drift-outcome.ts";
import { permissionWidened } from "./kind.ts";

const cases: readonly [DriftOutcome, string, Draw, Draw][] = [
  [
    "hit",
    "one more action is allowed",
    (graph) =>
      graph.add("agent", "Claude Code", { allowedActions: ["Bash(make test)"], deniedActions: ["Read(.env)"] }),
    (graph) =>
      graph.add("agent", "Claude Code", {
        allowedActions: ["Bash(make test)", "Bash(*)"],
        deniedActions: ["Read(.env)"],
      }),
  ],
  [
    "hit",
    "an action is no longer denied",
    (graph) => graph.add("agent", "Claude Code", { allowedActions: [], deniedActions: ["Read(.env)"] }),
    (graph) => graph.add("agent", "Claude Code", { allowedActions: [], deniedActions: [] }),
  ],
  [
    "hit",
    "approval is switched off",
    (graph) => graph.add("agent", "a", { bypassesApproval: false }),
    (graph) => graph.add("agent", "a", { bypassesApproval: true }),
  ],
  [
    "hit",
    "an identity is granted more",
    (graph) => graph.add("identity", "role", { grants: ["s3:GetObject"], grantsEverywhere: [] }),
    (graph) =>
      graph.add("identity", "role", { grants: ["s3:GetObject", "iam:PassRole"], grantsEverywhere: ["iam:PassRole"] }),
  ],
  [
    "hit",
    "calls of a tool are approved beforehand",
    (graph) => graph.add("mcp-server", "s", { autoApproved: [] }),
    (graph) => graph.add("mcp-server", "s", { autoApproved: ["delete"] }),
  ],
  [
    "miss",
    "the same actions in another order",
    (graph) => graph.add("agent", "Claude Code", { allowedActions: ["a", "b"], deniedActions: ["Read(.env)"] }),
    (graph) => graph.add("agent", "Claude Code", { allowedActions: ["b", "a"], deniedActions: ["Read(.env)"] }),
  ],
  [
    "unknown",
    "further grants could not be read before",
    (graph) =>
      graph.add(
        "identity",
        "role",
        { grants: [] },
        { gaps: { furtherGrants: { reason: "dynamic", detail: "chosen at run time" } } },
      ),
    (graph) => graph.add("identity", "role", { grants: ["s3:GetObject"] }),
  ],
  [
    "unknown",
    "whether it asks is decided at run time",
    (graph) => graph.add("agent", "a", { bypassesApproval: false }),
    (graph) =>
      graph.add("agent", "a", {}, { gaps: { bypassesApproval: { reason: "dynamic", detail: "chosen at run time" } } }),
  ],
];

it.each(cases)("%s: %s", (outcome, _, before, after) => {
  expect(driftOutcome(permissionWidened, before, after)).toBe(outcome);
});

it("says it as a reviewer would", () => {
  const { changes } = detectedBy(
    permissionWidened,
    (graph) =>
      graph.add("agent", "Claude Code", { allowedActions: ["Bash(make test)"], deniedActions: ["Read(.env)"] }),
    (graph) =>
      graph.add("agent", "Claude Code", {
        allowedActions: ["Bash(make test)", "Bash(*)"],
        deniedActions: ["Read(.env)"],
      }),
  );
  expect(changes.map(({ says }) => says)).toContain("Agent Claude Code may now do without asking: Bash(*).");
});
