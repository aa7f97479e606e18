import { defineRule } from "../../../domain/rule.ts";
import { fail, notApplicable, pass } from "../../../domain/verdict.ts";

export const aiCredentialInClientCode = defineRule<"credential">({
  id: "ai-credential-in-client-code",
  title: "A key of an AI service reaches browsers",
  area: "secrets",
  appliesTo: "credential",
  severity: "critical",
  controls: ["AC-IAM-03", "AC-IAM-04"],
  techniques: ["AML.T0055", "LLM02:2025"],
  why: "Variables with a public prefix and files in public folders are sent to everyone who opens the page.",
  fix: "Revoke the key, and call the service from your server.",
  check: (credential) => {
    if (credential.read("exposure") !== "literal" || credential.read("placeholder")) return notApplicable("no key");
    return credential.read("clientSide") ? fail(`a key of ${credential.read("service")} is sent to browsers`) : pass();
  },
});
