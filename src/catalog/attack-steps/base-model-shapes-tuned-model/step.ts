import { defineAttackStep, pointedAt } from "../../../domain/attack-step.ts";

export const baseModelShapesTunedModel = defineAttackStep<"model">({
  id: "base-model-shapes-tuned-model",
  title: "A tuned model keeps what its base model hides",
  techniques: ["AML.T0018.000", "AML.T0115.001", "LLM04:2025"],
  on: ["model"],
  needs: [pointedAt("model", "fine-tuned-from", "write")],
  gains: "write",
  difficulty: 2,
  because: "a hidden behaviour often survives tuning",
  says: (model, base) => `${model.name} keeps what ${base.name} hides`,
  cutBy: ["AC-MOD-02", "AC-MOD-03", "AC-SUP-03"],
  fix: (model, base) => `Tune ${model.name} from an exact revision of ${base.name} whose digest was checked.`,
});
