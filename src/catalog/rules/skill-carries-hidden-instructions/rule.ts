import { defineRule } from "../../../domain/rule.ts";
import { failEach } from "../../../domain/verdict.ts";

export const skillCarriesHiddenInstructions = defineRule<"skill">({
  id: "skill-carries-hidden-instructions",
  title: "A skill carries hidden or overriding instructions",
  area: "skills",
  appliesTo: "skill",
  severity: "high",
  controls: ["AC-APP-02", "AC-SUP-03"],
  techniques: ["LLM01:2025", "AML.T0051.001", "AML.T0110.000", "ASI04"],
  why: "A skill is read as orders once the model takes it up, often long after somebody installed it without reading. Hidden characters, comments that only the model sees, and phrases that override or conceal are not needed for any task.",
  fix: "Remove the skill until you know who wrote the passage. Install skills from a reviewed copy at a fixed commit, and look at every change.",
  check: (skill) => {
    return failEach(
      skill.read("textSignals").map((signal) => ({
        message: `${skill.name}: ${signal.message}`,
        subject: signal.id,
        evidence: signal.evidence && [signal.evidence],
      })),
    );
  },
});
