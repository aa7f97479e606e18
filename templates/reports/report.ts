import { defineReport } from "../../../domain/report.ts";
import type { Snapshot } from "../../../domain/snapshot.ts";

/** FILL IN: who reads it, and what for. */
export const __NAME__ = defineReport({
  id: "__ID__",
  title: "FILL IN: its name for people",
  purpose: "FILL IN: what it is for, in a few words",
  mediaType: "text/plain",
  fileName: "stance.__ID__.txt",
  render: (snapshot) => `${lines(snapshot).join("\n")}\n`,
});

// FILL IN: the same bytes for the same snapshot; no clock, no chance, nothing left out without a word.
const lines = ({ findings, notExamined }: Snapshot): string[] => [
  ...findings.map((finding) => `${finding.severity} ${finding.rule}: ${finding.message}`),
  `${notExamined.length} not examined`,
];
