import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const openNotebookActsAsItsRole = defineAttackScenario({
  id: "open-notebook-acts-as-its-role",
  title: "A notebook on the internet runs anyone's code as its role",
  pattern: {
    begins: ["internet"],
    through: [by("anonymous-call"), by("open-compute-runs-what-it-is-asked"), by("code-acts-as-its-identity")],
    ends: ["acts-as-identity"],
  },
  severity: "critical",
  because: "a notebook's role usually reads training data and models",
  techniques: ["ASI05", "ASI03", "LLM03:2025", "AML.T0049", "AML.T0012"],
  breakAt: "open-compute-runs-what-it-is-asked",
});
