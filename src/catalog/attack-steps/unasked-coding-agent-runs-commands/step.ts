import { defineAttackStep, itself } from "../../../domain/attack-step.ts";

export const unaskedCodingAgentRunsCommands = defineAttackStep<"agent">({
  id: "unasked-coding-agent-runs-commands",
  title: "A steered coding agent runs commands without asking",
  techniques: ["ASI05", "AML.T0112.000", "AML.T0050"],
  on: ["agent"],
  needs: [itself("influence")],
  when: (agent) =>
    agent.speaksOf("bypassesApproval") && agent.read("bypassesApproval") && agent.read("sandboxed") !== true,
  gains: "execute",
  difficulty: 1,
  because: "approval is switched off",
  says: (agent) => `${agent.name} runs commands without asking anybody`,
  cutBy: ["AC-AGT-02", "AC-AGT-10"],
  fix: (agent) =>
    `Switch approval of ${agent.name} on again, with a short allow-list of harmless commands, or run it in a development container without keys and with a network allow-list.`,
});
