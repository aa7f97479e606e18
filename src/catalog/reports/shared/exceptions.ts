import type { RuleException, Snapshot } from "../../../domain/snapshot.ts";

/** What was said about one rule, in words: `switched off by stance.yaml`. */
export const exceptionWords = ({ severity, judgedAs, source }: RuleException): string =>
  judgedAs === null ? `switched off by ${source}` : `judged ${judgedAs} instead of ${severity} by ${source}`;

/** All exceptions of a scan, each with the rule's id: `agent-can-leak-data switched off by stance.yaml`. */
export const exceptionLines = ({ exceptions = [] }: Snapshot): readonly string[] =>
  exceptions.map((item) => `${item.rule} ${exceptionWords(item)}`);
