import { defineSignature } from "../../../domain/signature.ts";

export const observability = defineSignature({
  id: "observability",
  title: "LLM observability",
  category: "observability",
  provider: null,
  packages: {
    pypi: [
      "langfuse",
      "langsmith",
      "arize-phoenix",
      "traceloop-sdk",
      "helicone",
      "openinference-instrumentation",
      "weave",
      "opik",
      "agentops",
      "logfire",
      "mlflow",
      "wandb",
    ],
    npm: [
      "langfuse",
      "langsmith",
      "@langfuse/tracing",
      "@traceloop/node-server-sdk",
      "@arizeai/openinference-core",
      "braintrust",
    ],
  },
  families: {
    pypi: ["openinference-", "opentelemetry-instrumentation-openai", "opentelemetry-instrumentation-langchain"],
    npm: ["@langfuse/", "@arizeai/openinference-"],
  },
  symbols: [],
  examples: [],
});
