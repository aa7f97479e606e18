import { defineRule } from "../../../domain/rule.ts";
import { fail, pass } from "../../../domain/verdict.ts";
import { described } from "../shared/written-key.ts";

export const aiCredentialInClientCode = defineRule<"credential">({
  id: "ai-credential-in-client-code",
  title: "A key of an AI service reaches browsers",
  area: "secrets",
  appliesTo: "credential",
  severity: "critical",
  controls: ["AC-IAM-03", "AC-IAM-04"],
  techniques: ["AML.T0055", "LLM02:2025"],
  why: "Files in a public folder are handed out as they are, and bundlers copy variables with a public prefix (NEXT_PUBLIC_, VITE_, REACT_APP_, EXPO_PUBLIC_) into the code that browsers load. Whoever opens the page can take the key and use it at your cost.",
  fix: "Call the service from your server and keep the key there under a name without the public prefix. Where the browser must talk to the service itself, hand it a short-lived token made for that session. Revoke a key that was already shipped.",
  check: (credential) => {
    if (!credential.read("clientSide")) return pass();
    if (credential.read("exposure") === "reference")
      return fail(`${credential.name} is copied into code for browsers when it is built`);
    return credential.read("placeholder") ? pass() : fail(`${described(credential)} is in a file sent to browsers`);
  },
});
