import type { Severity } from "../../../domain/severity.ts";

/** SARIF's level (§3.27.10), and the score by which code hosts tell critical (over 9) from high (7), medium (4) and low. */
export const LEVELS: {
  readonly [S in Severity]: { readonly level: "error" | "warning" | "note"; readonly score: string };
} = {
  critical: { level: "error", score: "9.5" },
  high: { level: "error", score: "8.0" },
  medium: { level: "warning", score: "5.5" },
  low: { level: "note", score: "3.0" },
  info: { level: "note", score: "0.1" },
};
