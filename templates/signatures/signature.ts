import { defineSignature } from "../../../domain/signature.ts";

export const __NAME__ = defineSignature({
  id: "__ID__",
  title: "FILL IN: the name people call it by (__ID__)",
  category: "provider",
  // FILL IN: OpenTelemetry gen_ai.provider.name where there is one; null when it is no provider.
  provider: "__ID__",
  packages: { pypi: ["__ID__"] },
  // FILL IN: qualified names as imported, and the role of each.
  symbols: [
    { language: "python", role: "client", names: ["__MODULE__.Client"] },
    { language: "python", role: "call", names: ["__MODULE__.Client().chat"], operation: "chat", model: ["model"] },
  ],
  // FILL IN: lines that must be recognised and, with an empty list, lines that must not. They are run.
  examples: [
    {
      language: "python",
      code: 'from __MODULE__ import Client\nClient().chat(model="tern-7b")\n',
      finds: ["model:tern-7b"],
    },
    { language: "python", code: 'class Client:\n    pass\n\nClient().paint(model="red")\n', finds: [] },
  ],
});
