import { defineRule } from "../../../domain/rule.ts";
import { failEach } from "../../../domain/verdict.ts";

export const skillScriptIsDangerous = defineRule<"skill">({
  id: "skill-script-is-dangerous",
  title: "A skill ships a dangerous or unreadable program",
  area: "skills",
  appliesTo: "skill",
  severity: "high",
  controls: ["AC-SUP-03", "AC-SUP-04", "AC-AGT-10"],
  techniques: ["ASI04", "ASI05", "AML.T0011.002", "AML.T0110.001"],
  why: "The agent runs a skill's programs with the rights of its user, because the skill told it to. Sending keys or the whole environment, running what was just downloaded or decoded, and installing itself into start-up files serve an attacker; a compiled file cannot be reviewed at all.",
  fix: "Read the place named and remove the skill unless you can say why it must do this. Ask its author for the source of compiled files, and run skills in a sandbox without your keys.",
  check: (skill) => {
    return failEach(
      skill.read("scriptSignals").map((signal) => ({
        message: `${skill.name}: ${signal.message}`,
        subject: `${signal.id} ${signal.evidence?.path.split("/").at(-1) ?? ""}`.trim(),
        evidence: signal.evidence && [signal.evidence],
      })),
    );
  },
});
