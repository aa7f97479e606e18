import { defineAttackStep } from "../../../domain/attack-step.ts";

const HARMFUL = new Set([
  "fetch-and-run",
  "runs-remote-script",
  "reverse-shell",
  "sends-secrets",
  "runs-downloaded-text",
  "runs-encoded-text",
]);

export const skillScriptIsHostile = defineAttackStep<"skill">({
  id: "skill-script-is-hostile",
  title: "A skill brings a script that does harm",
  techniques: ["AML.T0011.002", "AML.T0115.002", "ASI04"],
  on: ["skill"],
  needs: [],
  entry: "registry",
  when: (skill) => skill.read("scriptSignals").some(({ id }) => HARMFUL.has(id)),
  gains: "execute",
  shownBy: "scriptSignals",
  difficulty: 1,
  because: "the script lies there already",
  says: (skill) => `a script of ${skill.name} fetches code, opens a way back or sends secrets`,
  cutBy: ["AC-AGT-07", "AC-SUP-04"],
  fix: (skill) => `Remove ${skill.name}, or the script in it, and take skills only from a reviewed list.`,
});
