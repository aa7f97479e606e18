/** What people are told of because it concerns them. */
export const NOTICE_KINDS = [
  "assigned",
  "reopened",
  "fix-known",
  "due",
  "acceptance-ends",
  "acceptance-ended",
  "run-failed",
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];
