import { defineAttackStep } from "../../../domain/attack-step.ts";

export const addressServesOtherPackage = defineAttackStep<"package">({
  id: "address-serves-other-package",
  title: "A package is fetched from an address as it is that day",
  techniques: ["AML.T0010.001", "LLM03:2025", "ASI04"],
  on: ["package"],
  needs: [],
  entry: "registry",
  when: (asset) => ["git", "url"].includes(asset.read("source")) && asset.read("integrity") === false,
  gains: "execute",
  difficulty: 4,
  because: "it takes control over that repository or address",
  says: (asset) => `whoever controls the address of ${asset.name} chooses its code`,
  cutBy: ["AC-SUP-03", "AC-SUP-06"],
  fix: (asset) => `Pin ${asset.name} to a full commit or a digest.`,
});
