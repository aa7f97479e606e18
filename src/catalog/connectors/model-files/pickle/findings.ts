import type { ModelSignalId, Reading } from "../reading.ts";
import type { ImportRecord, Remark, Trace } from "./trace.ts";

const SIGNAL_OF: { readonly [kind in Remark["kind"]]: ModelSignalId } = {
  unresolved: "unresolved-import",
  misuse: "dangerous-import",
  tampering: "object-tampering",
  outside: "outside-object",
  structure: "malformed",
};

/** Turns what a pickle did into signals. `place` precedes every message where the pickle lies inside something else. */
export function report(reading: Reading, trace: Trace, place = ""): void {
  for (const record of trace.names.values()) reportImport(reading, record, place);
  for (const remark of trace.remarks) {
    reading.add(SIGNAL_OF[remark.kind], remark.subject, `${place}${sentence(remark)}`, remark.position);
  }
  if (trace.overflowed) reading.skip("truncated", "more imports or problems than one file may have");
}

function reportImport(reading: Reading, { judged, position, call, opcode }: ImportRecord, place: string): void {
  if (judged.verdict === "harmless") return;
  const what = call === undefined ? `imports ${judged.name} (${opcode})` : `${called(judged.name, call)}`;
  const id = judged.verdict === "dangerous" ? "dangerous-import" : "unknown-import";
  const why = judged.does ?? "is in no list of harmless names";
  reading.add(id, judged.name, `${place}loading it ${what}, which ${why}`, call?.position ?? position);
}

const called = (name: string, call: NonNullable<ImportRecord["call"]>): string =>
  `calls ${name}(${call.argument === undefined ? "…" : JSON.stringify(call.argument.slice(0, 80))}) by ${call.opcode}`;

function sentence({ kind, subject, text }: Remark): string {
  switch (kind) {
    case "unresolved":
      return `loading it ${text} (${subject})`;
    case "misuse":
      return `${subject} ${text}`;
    case "tampering":
      return `loading it ${text} ${subject}`;
    case "outside":
      return `loading it asks the loading program for ${text} (${subject})`;
    default:
      return `the pickle is damaged: ${text}`;
  }
}
