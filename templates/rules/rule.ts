import { defineRule } from "../../../domain/rule.ts";
import { fail, pass } from "../../../domain/verdict.ts";

export const __NAME__ = defineRule<"agent">({
  id: "__ID__",
  title: "FILL IN: the flaw as a fact",
  area: "agents",
  appliesTo: "agent",
  severity: "medium",
  controls: ["AC-AGT-01"],
  techniques: ["LLM06:2025"],
  why: "FILL IN: why it matters, for a person who has five minutes.",
  fix: "FILL IN: what to do, concretely.",
  check: (agent) => (agent.read("bypassesApproval") ? fail(`${agent.name}: FILL IN what is wrong with it`) : pass()),
});
