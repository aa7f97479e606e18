import type { Signal } from "../../../domain/asset.ts";
import { defineRule } from "../../../domain/rule.ts";
import type { Severity } from "../../../domain/severity.ts";
import { fail, notApplicable, pass } from "../../../domain/verdict.ts";

/** Rights that do no more than speak in the project's threads. */
const TALK = /^write:(?:issues|pull-requests|discussions|statuses|checks|models)$/;

/** Only words: medium. An identity that others may trust: high. Code, releases, secrets: critical. */
function severityOf(powers: readonly Signal[]): Severity {
  const beyondTalk = powers.filter(({ id }) => !TALK.test(id));
  if (beyondTalk.length === 0) return "medium";
  return beyondTalk.every(({ id }) => id === "write:id-token") ? "high" : "critical";
}

export const ciAgentObeysOutsiders = defineRule<"agent">({
  id: "ci-agent-obeys-outsiders",
  title: "Anybody can start a coding agent that holds rights of the project",
  area: "agents",
  appliesTo: "agent",
  severity: "critical",
  controls: ["AC-AGT-04", "AC-SUP-06", "AC-AGT-01"],
  techniques: ["ASI01", "ASI03", "LLM01:2025", "AML.T0051.001"],
  why: "Whoever opens an issue, a comment or a pull request speaks to the agent, and the agent acts with the token and the secrets of the project. A hidden instruction is enough to have code pushed, a release changed or a secret posted.",
  fix: "Start it for people with the right to write only (`author_association`, a label set by a maintainer). Give the job read rights and no other secret; let a second job, without a model, do what writes.",
  references: ["GitHub Security Lab, preventing pwn requests", "GitHub Docs, security hardening for GitHub Actions"],
  check: (agent) => {
    if (!agent.managed || !agent.speaksOf("outsiderTriggers")) return notApplicable("no agent of a pipeline");
    const [trigger, ...others] = agent.read("outsiderTriggers");
    if (trigger === undefined) return pass();
    const powers = agent.read("unattendedPowers");
    if (powers.length === 0) return pass();
    const ways = [trigger, ...others].map(({ id }) => id).join(", ");
    const shown = [trigger, ...powers].flatMap(({ evidence }) => evidence ?? []);
    return fail(
      `${agent.name}: ${trigger.message} (${ways}), and it ${powers.map(({ message }) => message).join(", ")}`,
      {
        severity: severityOf(powers),
        ...(shown.length > 0 && { evidence: shown }),
      },
    );
  },
});
