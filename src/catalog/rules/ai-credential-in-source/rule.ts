import { defineRule } from "../../../domain/rule.ts";
import { fail, notApplicable } from "../../../domain/verdict.ts";

export const aiCredentialInSource = defineRule<"credential">({
  id: "ai-credential-in-source",
  title: "A key of an AI service lies in a file",
  area: "secrets",
  appliesTo: "credential",
  severity: "critical",
  controls: ["AC-IAM-03"],
  techniques: ["AML.T0055", "LLM02:2025"],
  why: "Whoever can read the file can use the service at your cost, and often read what was sent to it. Removing it later leaves it in the history.",
  fix: "Revoke the key now, then read the new one from the environment or a secret store.",
  check: (credential) => {
    if (credential.read("exposure") !== "literal") return notApplicable("only refers to a key");
    return credential.read("placeholder")
      ? notApplicable("a placeholder")
      : fail(`a ${credential.read("format")} of ${credential.read("service")} is written out`);
  },
});
