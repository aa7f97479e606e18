import { defineRule } from "../../../domain/rule.ts";
import { fail, notApplicable, pass } from "../../../domain/verdict.ts";

export const agentSessionStaysOpen = defineRule<"agent">({
  id: "agent-session-stays-open",
  title: "An agent remembers a conversation for more than an hour that nobody goes on with",
  area: "infrastructure",
  appliesTo: "agent",
  severity: "low",
  controls: ["AC-AGT-11", "AC-DAT-08"],
  techniques: ["AML.T0080", "ASI06", "LLM02:2025"],
  why: "Whoever gets the session id, or sits down at the same screen, goes on in the conversation of another, with what was said and fetched in it.",
  fix: "Set idle_session_ttl_in_seconds to what a conversation needs; ten minutes are the default.",
  references: ["Amazon Bedrock API Reference, CreateAgent idleSessionTTLInSeconds"],
  check: (agent) => {
    if (!agent.managed || !agent.speaksOf("sessionSeconds")) return notApplicable("this type has no such setting");
    const seconds = agent.read("sessionSeconds");
    const evidence = agent.evidence.filter((item) => item.property === "sessionSeconds");
    return seconds > 3_600
      ? fail(`${agent.name} keeps a conversation ${Math.round(seconds / 60)} minutes after its last word`, { evidence })
      : pass();
  },
});
