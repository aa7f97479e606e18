import { defineSignature } from "../../../domain/signature.ts";

export const trainers = defineSignature({
  id: "trainers",
  title: "Trainers of language models",
  category: "training",
  provider: null,
  packages: { pypi: ["llama-factory", "swift"] },
  symbols: [
    {
      language: "python",
      role: "call",
      names: [
        "trl.**.{SFTTrainer,DPOTrainer,GRPOTrainer,ORPOTrainer,KTOTrainer,CPOTrainer,PPOTrainer,RLOOTrainer,RewardTrainer,OnlineDPOTrainer,GKDTrainer,XPOTrainer,PRMTrainer}",
      ],
      model: ["model", 0],
      operation: "fine_tune",
      provider: "huggingface",
      source: "hub",
    },
    {
      language: "python",
      role: "call",
      names: ["transformers.**.{Trainer,Seq2SeqTrainer}"],
      model: [],
      operation: "fine_tune",
      provider: "huggingface",
      source: "hub",
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from trl import SFTTrainer\ntrainer = SFTTrainer(model="Qwen/Qwen2.5-0.5B", train_dataset=None)\n',
      finds: ["model:Qwen/Qwen2.5-0.5B", "operation:fine_tune in trainer"],
    },
    { language: "python", code: 'from stable import SFTTrainer\nSFTTrainer(model="pony")\n', finds: [] },
  ],
});
