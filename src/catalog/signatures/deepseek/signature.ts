import { defineSignature } from "../../../domain/signature.ts";

export const deepseek = defineSignature({
  id: "deepseek",
  title: "DeepSeek",
  category: "provider",
  provider: "deepseek",
  packages: {},
  symbols: [],
  modelIds: ["deepseek-(?:chat|reasoner|coder|r1|v[0-9])[a-z0-9.-]*"],
  examples: [],
});
