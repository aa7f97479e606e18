import { defineSignature } from "../../../domain/signature.ts";

export const guardrails = defineSignature({
  id: "guardrails",
  title: "Guardrail libraries",
  category: "guardrail",
  provider: null,
  packages: {
    pypi: [
      "guardrails-ai",
      "nemoguardrails",
      "llm-guard",
      "presidio-analyzer",
      "presidio-anonymizer",
      "lakera-chainguard",
    ],
  },
  symbols: [
    {
      language: "python",
      role: "guardrail",
      names: ["guardrails.**.{Guard,AsyncGuard}", "guardrails.Guard.{from_rail,from_pydantic,for_pydantic}"],
      technology: "guardrails-ai",
    },
    {
      language: "python",
      role: "guardrail",
      names: ["nemoguardrails.**.{LLMRails,RailsConfig.from_path}"],
      technology: "nemo-guardrails",
    },
    {
      language: "python",
      role: "guardrail",
      names: ["llm_guard.**.{scan_prompt,scan_output}"],
      technology: "llm-guard",
    },
    {
      language: "python",
      role: "guardrail",
      names: ["presidio_analyzer.**.AnalyzerEngine"],
      technology: "presidio",
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from nemoguardrails import LLMRails, RailsConfig\nr = LLMRails(RailsConfig.from_path("c"))\n',
      finds: ["guardrail:nemo-guardrails"],
    },
    {
      language: "python",
      code: "from stairs import Guard\nGuard()\n",
      finds: [],
    },
  ],
});
