import { defineRule } from "../../../domain/rule.ts";
import { failEach } from "../../../domain/verdict.ts";

export const aiClientSkipsTlsVerification = defineRule<"operation">({
  id: "ai-client-skips-tls-verification",
  title: "An AI client does not check the certificate of its server",
  area: "code",
  appliesTo: "operation",
  severity: "medium",
  controls: ["AC-AGT-09"],
  techniques: ["LLM02:2025"],
  why: "Anyone on the way can pretend to be the provider, read prompts and keys, and write the answers.",
  fix: "Remove the option; install the certificate authority of your proxy instead.",
  check: (operation) =>
    failEach(
      operation
        .read("unsafeOptions")
        .filter((signal) => ["tls-off"].includes(signal.id))
        .map((signal) => ({
          message: `${operation.name}: ${signal.message}`,
          subject: signal.id,
          ...(signal.evidence !== undefined && { evidence: [signal.evidence] }),
        })),
    ),
});
