import { defineAttackStep } from "../../../domain/attack-step.ts";

/** Words of advisories for flaws that run code. */
const RUNS_CODE = /code execution|command injection|code injection|\bRCE\b|arbitrary code|deserializ|eval injection/i;

export const knownFlawRunsCode = defineAttackStep<"package">({
  id: "known-flaw-runs-code",
  title: "A package has a known flaw that runs code",
  techniques: ["AML.T0010.001", "AML.T0049", "LLM03:2025"],
  on: ["package"],
  needs: [],
  entry: "internet",
  when: (asset) =>
    (asset.read("advisories") ?? []).some(({ summary, severity }) => severity !== "low" && RUNS_CODE.test(summary)),
  gains: "execute",
  assumes: "whether the application passes it what the flaw takes was not looked at",
  difficulty: 3,
  because: "the flaw is public; whether the application passes it what it takes was not looked at",
  says: (asset) => `${asset.name} has a published flaw by which what it is given runs as code`,
  cutBy: ["AC-SUP-04", "AC-VUL-02"],
  fix: (asset) => `Update ${asset.name} to a version without the flaw.`,
});
