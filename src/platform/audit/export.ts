import type { AuditEntry, Checkpoint, Seal } from "./format.ts";

export const EXPORT_FORMAT = "stance-audit/1";

/** The lines of an exported log: a header, entries with checkpoints between them, and a seal over all entries. */
export type AuditLine =
  | {
      readonly type: "header";
      readonly format: string;
      readonly organisation: string;
      readonly keys: readonly string[];
    }
  | ({ readonly type: "entry" } & AuditEntry)
  | ({ readonly type: "checkpoint" } & Checkpoint)
  | ({ readonly type: "seal" } & Seal);

/** A line as it stands in the file. */
export const lineOf = (line: AuditLine): string => `${JSON.stringify(line)}\n`;
