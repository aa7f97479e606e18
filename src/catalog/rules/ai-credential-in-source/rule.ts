import { defineRule } from "../../../domain/rule.ts";
import { fail, notApplicable, pass } from "../../../domain/verdict.ts";
import { described, placesOf, whyHarmless } from "../shared/written-key.ts";

export const aiCredentialInSource = defineRule<"credential">({
  id: "ai-credential-in-source",
  title: "A key of an AI service is written into a file",
  area: "secrets",
  appliesTo: "credential",
  severity: "critical",
  controls: ["AC-IAM-03"],
  techniques: ["AML.T0055", "LLM02:2025", "MCP01:2025"],
  why: "Everyone who can read the repository, its history, a fork or an image built from it can use the key. They spend your money and, with most services, read stored files, batches and fine-tuned models of your account. Leaked AI keys are collected by bots within minutes and resold.",
  fix: "Revoke the key at the service first: deleting the line leaves it in the history. Then let the program read a new key from the environment, filled by a secret store. Give each application its own key with a spending limit.",
  check: (credential) => {
    const harmless = whyHarmless(credential);
    if (harmless !== undefined) return notApplicable(harmless);
    const { other } = placesOf(credential);
    return other.length === 0 ? pass() : fail(`${described(credential)} is written out`, { evidence: other });
  },
});
