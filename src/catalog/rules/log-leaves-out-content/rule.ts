import { defineRule } from "../../../domain/rule.ts";
import { judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

export const logLeavesOutContent = defineRule<ManagedKind>({
  id: "log-leaves-out-content",
  title: "The log of model calls leaves out kinds of content",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "low",
  controls: ["AC-MON-01", "AC-MON-05"],
  techniques: ["LLM01:2025", "AML.T0051.001"],
  why: "An attack by an image or a document, or what was embedded and found again, cannot be looked into afterwards.",
  fix: "Deliver text, image and embedding data to the log, in a bucket with a key and a retention of its own.",
  references: ["Amazon Bedrock API Reference, LoggingConfig"],
  check: (resource) =>
    judgePosture(resource, {
      property: "logsAllContent",
      isFlaw: (is) => !is,
      says: "leaves kinds of content out of its log",
    }),
});
