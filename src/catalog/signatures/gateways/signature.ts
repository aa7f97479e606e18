import { defineSignature } from "../../../domain/signature.ts";

export const gateways = defineSignature({
  id: "gateways",
  title: "Gateways to models",
  category: "gateway",
  provider: null,
  packages: {
    pypi: ["openrouter"],
    npm: ["@openrouter/sdk", "@openrouter/ai-sdk-provider"],
  },
  symbols: [
    {
      language: "python",
      role: "client",
      names: ["portkey_ai.{Portkey,AsyncPortkey}"],
      provider: "from-model",
      supplier: "portkey",
      providerFrom: ["provider"],
    },
    {
      language: "javascript",
      role: "client",
      names: ["portkey-ai.{default,Portkey}", "portkey-ai"],
      provider: "from-model",
      supplier: "portkey",
      providerFrom: ["provider"],
    },
    { language: "python", role: "client", names: ["openrouter.OpenRouter"], provider: "openrouter" },
    { language: "javascript", role: "client", names: ["@openrouter/sdk.{OpenRouter,default}"], provider: "openrouter" },
  ],
  examples: [
    {
      language: "python",
      code: 'from portkey_ai import Portkey\nclient = Portkey(api_key="k", virtual_key="v")\nclient.chat.completions.create(model="gpt-4o", messages=[])\n',
      finds: ["model:gpt-4o"],
    },
    {
      language: "typescript",
      code: 'import { Portkey } from "portkey-ai";\nconst client = new Portkey({ provider: "anthropic" });\nawait client.chat.completions.create({ model: "claude-sonnet-4-5", messages: [] });\n',
      finds: ["model:claude-sonnet-4-5"],
    },
    { language: "python", code: 'from garden import Portkey\nPortkey().open(model="oak")\n', finds: [] },
  ],
});
