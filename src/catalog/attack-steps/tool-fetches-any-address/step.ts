import { defineAttackStep, pointedAt } from "../../../domain/attack-step.ts";
import { lets } from "../shared/signals.ts";

export const toolFetchesAnyAddress = defineAttackStep<"application">({
  id: "tool-fetches-any-address",
  title: "A called tool fetches an address of the attacker's choice",
  techniques: ["AML.T0049", "ASI02", "MCP05:2025"],
  on: ["application"],
  needs: [pointedAt("tool", "uses", "invoke", (tool) => lets(tool, "reaches-url"))],
  gains: "read",
  difficulty: 2,
  because: "inner addresses must be known or guessed; some are the same everywhere",
  says: (app, tool) =>
    `an argument of ${tool.name} chooses which address ${app.name} fetches, inside its own network too`,
  cutBy: ["AC-INF-03", "AC-AGT-10"],
  fix: (app, tool) =>
    `Have ${tool.name} fetch only from a fixed list of hosts, and refuse private and link-local addresses after resolving the name; close the way from ${app.name} to the metadata address.`,
});
