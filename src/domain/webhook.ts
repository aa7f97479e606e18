/** What a webhook can be told of. */
export const TOPICS = {
  "finding.opened": "findings that were not there before",
  "finding.reopened": "findings that were fixed and are there again",
  "finding.fixed": "findings whose flaw is gone",
  "asset.appeared": "assets that were not known before",
  "asset.gone": "assets that no source sees any more",
  "drift.blocking": "changes against an approved state that must not stay",
  "drift.review": "changes against an approved state that wait for a decision",
  "run.failed": "a run over a source in which no connector succeeded",
} as const;
export type Topic = keyof typeof TOPICS;
export const TOPIC_IDS = Object.keys(TOPICS) as [Topic, ...Topic[]];

/** What a person sends to see whether it arrives. */
export const TEST_TOPIC = "webhook.test";
