import { defineSignature } from "../../../domain/signature.ts";

export const judges = defineSignature({
  id: "judges",
  title: "judges",
  category: "evaluation",
  provider: null,
  packages: { pypi: ["judges"] },
  symbols: [
    {
      language: "python",
      role: "call",
      names: ["judges.**.*"],
      requires: ["model"],
      model: ["model"],
      provider: "from-model",
      operation: "chat",
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from judges.graders.response_quality import MTBenchChatBotResponseQuality\ngrader = MTBenchChatBotResponseQuality(model="together_ai/meta-llama/Llama-3.3-70B-Instruct-Turbo")\n',
      finds: ["model:meta-llama/Llama-3.3-70B-Instruct-Turbo"],
    },
    { language: "python", code: 'from court import Judge\njudge = Judge(model="strict")\n', finds: [] },
  ],
});
