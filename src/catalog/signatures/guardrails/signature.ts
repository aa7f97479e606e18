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
    {
      language: "python",
      role: "guardrail",
      names: ["lakera_chainguard.**.LakeraChainGuard"],
      technology: "lakera-guard",
    },
    {
      language: "python",
      role: "guardrail",
      names: ["presidio_anonymizer.**.AnonymizerEngine"],
      technology: "presidio",
    },
    {
      language: "python",
      role: "guardrail",
      names: [
        "llm_guard.input_scanners.**.{PromptInjection,Anonymize,BanTopics,Toxicity,Secrets,BanSubstrings,Gibberish,InvisibleText,Code}",
        "llm_guard.output_scanners.**.{Sensitive,NoRefusal,Relevance,Toxicity,MaliciousURLs,Bias,FactualConsistency,Deanonymize}",
      ],
      technology: "llm-guard",
    },
    {
      language: "python",
      role: "guardrail",
      names: ["guardrails.**.{GuardrailsOpenAI,GuardrailsAsyncOpenAI,GuardrailAgent}"],
      technology: "openai-guardrails",
    },
    { language: "python", role: "guardrail", names: ["rebuff.**.{Rebuff,RebuffSdk}"], technology: "rebuff" },
    {
      language: "javascript",
      role: "guardrail",
      names: ["@openai/guardrails.{GuardrailsOpenAI,GuardrailAgent}"],
      technology: "openai-guardrails",
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
    {
      language: "python",
      code: "from llm_guard.input_scanners import PromptInjection\nscanner = PromptInjection()\n",
      finds: ["guardrail:llm-guard"],
    },
    { language: "python", code: "from garden import PromptInjection\nPromptInjection()\n", finds: [] },
  ],
});
