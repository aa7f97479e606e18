import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const openSourceBehindIndex = defineAttackScenario({
  id: "open-source-behind-index",
  title: "The source behind a search index can be written by anyone",
  pattern: {
    begins: ["internet"],
    through: [by("anonymous-write-to-store"), by("index-takes-in-its-source", "store-answers-from-its-source")],
    ends: ["changes-store"],
  },
  severity: "high",
  because: "what is put there is what the AI will say",
  techniques: ["ASI06", "LLM08:2025", "AML.T0070", "AML.T0071"],
  breakAt: "anonymous-write-to-store",
});
