import { defineAttackStep } from "../../../domain/attack-step.ts";

export const toolDescriptionCarriesOrders = defineAttackStep<"tool">({
  id: "tool-description-carries-orders",
  title: "A tool's description carries orders for the model",
  techniques: ["AML.T0110.000", "MCP03:2025", "ASI04"],
  on: ["tool"],
  needs: [],
  entry: "registry",
  when: (tool) => tool.read("textSignals").length > 0,
  gains: "influence",
  difficulty: 1,
  because: "the orders lie there already and every model that is offered the tool reads them",
  says: (tool) => `the description of ${tool.name} carries orders for the model`,
  cutBy: ["AC-AGT-06", "AC-AGT-07"],
  fix: (tool) => `Remove ${tool.name}, or the orders from its description, and approve descriptions by digest.`,
});
