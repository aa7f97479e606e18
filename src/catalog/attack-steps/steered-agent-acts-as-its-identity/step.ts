import { defineAttackStep, pointing } from "../../../domain/attack-step.ts";

export const steeredAgentActsAsItsIdentity = defineAttackStep<"identity">({
  id: "steered-agent-acts-as-its-identity",
  title: "A steered agent acts as the identity it runs as",
  techniques: ["ASI03", "AML.T0053"],
  on: ["identity"],
  needs: [pointing("agent", "runs-as", "influence")],
  gains: "impersonate",
  difficulty: 2,
  because: "only through what its tools let it do",
  says: (identity, agent) => `${agent.name} acts as ${identity.name}`,
  cutBy: ["AC-AGT-03", "AC-AGT-04"],
  fix: (identity, agent) =>
    `Let ${agent.name} act with the rights of the person who asks (token exchange, on-behalf-of) instead of those of ${identity.name}.`,
});
