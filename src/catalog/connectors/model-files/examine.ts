import type { Examination, ExamineTools, ScannedFile } from "../../../domain/file-connector.ts";
import { latin1 } from "./bytes.ts";
import { readCompanion } from "./companions.ts";
import type { ModelFileFact } from "./facts.ts";
import { contradicts, expectsModel, expectsTorch, isCompanion } from "./file-names.ts";
import { openContent, PLAIN_PICKLE } from "./open.ts";
import { type Pointer, pointerOf } from "./pointer.ts";
import { freshBudget, guarded, Reading, type Work } from "./reading.ts";

/** Looks at one candidate: tells what it is from its content, and what it would do to whoever loads it. */
export function examineFile(file: ScannedFile, tools: ExamineTools): Examination<ModelFileFact> {
  if (isCompanion(file.path)) {
    const facts = readCompanion(file.path, file.text());
    return facts && { facts };
  }
  const head = latin1(file.read(0, 1024));
  const pointer = pointerOf(head, file.size);
  return pointer === undefined ? examineContent(file, tools, head) : pointerFact(pointer);
}

function pointerFact(pointer: Pointer): Examination<ModelFileFact> {
  const skipped = { reason: "unsupported", detail: `only a ${pointer.store} pointer is here` } as const;
  return {
    facts: { kind: "model", format: null, bytes: pointer.bytes, properties: {}, signals: [], skipped: [skipped] },
    notExamined: [skipped],
  };
}

function examineContent(file: ScannedFile, tools: ExamineTools, head: string): Examination<ModelFileFact> {
  const reading = new Reading();
  const work: Work = { reading, budget: freshBudget(), inflate: tools.inflate, depth: 0, open: openContent };
  const found = guarded(work, "the file", () => openContent(work, file, file.path));
  if (found === undefined) return notAModel(file, head, reading);
  if (found === PLAIN_PICKLE && isFaultless(reading) && !expectsTorch(file.path)) return undefined;
  const format = found === PLAIN_PICKLE ? "pickle" : found;
  const { signals, skipped, properties } = reading;
  const promised = contradicts(file.path, format);
  if (promised !== undefined)
    reading.add("mislabelled", format, `the file is ${format} by its content, its name says ${promised[0]}`);
  return {
    facts: { kind: "model", format, bytes: file.size, properties, signals, skipped },
    notExamined: skipped,
  };
}

const isFaultless = ({ signals, skipped }: Reading): boolean => signals.length === 0 && skipped.length === 0;

/** Binary content under a model's name that is no format known was not examined; text, and files of other kinds, are no models. */
function notAModel(file: ScannedFile, head: string, reading: Reading): Examination<ModelFileFact> {
  const isText = !/[\0-\x08\x0e-\x1a]/.test(head);
  if (file.size === 0 || isText) return undefined;
  const unknown = { reason: "unsupported", detail: "the content is of no model format known" } as const;
  if (!expectsModel(file.path)) return reading.skipped.length > 0 ? { notExamined: reading.skipped } : undefined;
  const skipped = [...reading.skipped, unknown];
  if (reading.signals.length === 0) return { notExamined: skipped };
  const facts = {
    kind: "model",
    format: null,
    bytes: file.size,
    properties: {},
    signals: reading.signals,
    skipped,
  } as const;
  return { facts, notExamined: skipped };
}
