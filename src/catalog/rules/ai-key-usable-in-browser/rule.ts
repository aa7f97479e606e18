import { defineRule } from "../../../domain/rule.ts";
import { failEach } from "../../../domain/verdict.ts";

export const aiKeyUsableInBrowser = defineRule<"operation">({
  id: "ai-key-usable-in-browser",
  title: "An AI client runs in the browser with its key",
  area: "code",
  appliesTo: "operation",
  severity: "high",
  controls: ["AC-IAM-03", "AC-IAM-04"],
  techniques: ["AML.T0055", "LLM02:2025"],
  why: "Code sent to a browser can be read by everyone who opens the page, the key in it as well. The key then works for them, at your cost and with your data.",
  fix: "Call the provider from your server, and give the browser a session of your own.",
  check: (operation) =>
    failEach(
      operation
        .read("unsafeOptions")
        .filter((signal) => ["key-in-browser"].includes(signal.id))
        .map((signal) => ({
          message: `${operation.name}: ${signal.message}`,
          subject: signal.id,
          ...(signal.evidence !== undefined && { evidence: [signal.evidence] }),
        })),
    ),
});
