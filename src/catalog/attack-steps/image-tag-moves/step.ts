import { defineAttackStep } from "../../../domain/attack-step.ts";

export const imageTagMoves = defineAttackStep<"container-image">({
  id: "image-tag-moves",
  title: "An image is named by a tag that moves",
  techniques: ["AML.T0010.004", "LLM03:2025"],
  on: ["container-image"],
  needs: [],
  entry: "registry",
  when: (image) => image.read("digest") === null,
  gains: "execute",
  difficulty: 4,
  because: "it takes control over the repository in the registry",
  says: (image) => `${image.name} is started as its tag stands that day`,
  cutBy: ["AC-SUP-03", "AC-SUP-02"],
  fix: (image) => `Name ${image.name} by its digest.`,
});
