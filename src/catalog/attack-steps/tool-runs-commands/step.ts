import { defineAttackStep, itself } from "../../../domain/attack-step.ts";
import { can } from "../../../domain/tool-effects.ts";

export const toolRunsCommands = defineAttackStep<"tool">({
  id: "tool-runs-commands",
  title: "A called tool runs the commands or code it is given",
  techniques: ["AML.T0050", "ASI05", "LLM06:2025"],
  on: ["tool"],
  needs: [itself("invoke")],
  when: (tool) => can(tool, "runs-commands", "executes-code"),
  gains: "execute",
  difficulty: 1,
  because: "running what it is given is its purpose",
  says: (tool) => `${tool.name} runs the commands or code it is given`,
  cutBy: ["AC-AGT-10", "AC-AGT-02"],
  fix: (tool) =>
    `Run ${tool.name} in a container or micro-VM without secrets, network and the project's files (for instance gVisor or a hosted sandbox), or let a person approve each command.`,
});
