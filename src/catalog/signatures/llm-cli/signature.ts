import { defineSignature } from "../../../domain/signature.ts";

export const llmCli = defineSignature({
  id: "llm-cli",
  title: "llm on the command line",
  category: "llm-framework",
  provider: null,
  packages: {},
  symbols: [
    {
      language: "shell",
      role: "call",
      names: ["llm", "llm.{prompt,chat}"],
      operation: "chat",
      provider: "from-model",
      model: ["m", "model"],
      instructions: ["s", "system"],
    },
    {
      language: "shell",
      role: "call",
      names: ["llm.embed", "llm.embed-multi"],
      operation: "embeddings",
      provider: "from-model",
      model: ["m", "model"],
    },
    {
      language: "shell",
      role: "call",
      names: ["aichat"],
      operation: "chat",
      provider: "from-model",
      model: ["m", "model"],
    },
    {
      language: "shell",
      role: "call",
      names: ["mods", "sgpt"],
      operation: "chat",
      provider: "from-model",
      model: ["m", "model"],
    },
  ],
  examples: [
    { language: "shell", code: 'cat notes.md | llm -m gpt-4o-mini -s "Summarise"\n', finds: ["model:gpt-4o-mini"] },
    {
      language: "shell",
      code: 'MODEL="${1:-claude-3-5-haiku-latest}"\nllm -m "$MODEL" "hi"\n',
      finds: ["model:claude-3-5-haiku-latest"],
    },
    { language: "shell", code: 'git commit -m "llm gpt-4o"\n', finds: [] },
  ],
});
