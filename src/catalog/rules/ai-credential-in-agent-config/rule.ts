import { defineRule } from "../../../domain/rule.ts";
import { fail, notApplicable, pass } from "../../../domain/verdict.ts";
import { described, placesOf, whyHarmless } from "../shared/written-key.ts";

export const aiCredentialInAgentConfig = defineRule<"credential">({
  id: "ai-credential-in-agent-config",
  title: "The configuration of an agent holds a key",
  area: "secrets",
  appliesTo: "credential",
  severity: "high",
  controls: ["AC-IAM-03", "AC-AGT-03"],
  techniques: ["AML.T0083", "ASI03", "MCP01:2025"],
  why: "Agents read their own configuration into their context, so a planted instruction can make one send the key away. The file is shared with everyone who opens the project, and each server it starts receives the key.",
  fix: "Revoke the key. Write a reference in its place, such as $OPENAI_API_KEY, which the client fills from the environment of the person who runs it. Use a key that opens only what this one agent or server needs.",
  check: (credential) => {
    const harmless = whyHarmless(credential);
    if (harmless !== undefined) return notApplicable(harmless);
    const { agent } = placesOf(credential);
    return agent.length === 0
      ? pass()
      : fail(`${described(credential)} is written into an agent's configuration`, { evidence: agent });
  },
});
