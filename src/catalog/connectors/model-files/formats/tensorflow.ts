import type { Bytes } from "../bytes.ts";
import { guarded, type Reading, shown, type Work } from "../reading.ts";
import { type Field, fieldsOf, type Message, messageIn, textIn, wholeMessage } from "./protobuf.ts";

/** Operations that leave the graph, and what they do. Saving and restoring variables is part of every saved model and not here. */
const DANGEROUS_OPERATIONS: ReadonlyMap<string, string> = new Map([
  ["ReadFile", "reads any file"],
  ["WriteFile", "writes any file"],
  ["MatchingFiles", "lists files"],
  ["ImmutableConst", "maps a file of the host into memory"],
  ["PyFunc", "calls Python code"],
  ["PyFuncStateless", "calls Python code"],
  ["EagerPyFunc", "calls Python code"],
  ["Rpc", "calls other machines"],
  ["TryRpc", "calls other machines"],
  ["ShellExecute", "runs commands"],
  ["DynamicLibraryOp", "loads native code"],
]);

/** True when the fields are those of a SavedModel: a version and graphs. */
export const looksLikeSavedModel = (fields: readonly Field[]): boolean =>
  fields.length > 1 &&
  fields.some((field) => field.number === 1 && field.wire === 0 && field.value === 1) &&
  fields.some((field) => field.number === 2 && field.wire === 2) &&
  fields.every((field) => field.number <= 2);

/** True when the fields are those of a frozen graph: nodes that have a name and an operation. */
export function looksLikeGraph(message: Message, fields: readonly Field[]): boolean {
  const nodes = fields.filter((field) => field.number === 1 && field.wire === 2);
  if (nodes.length === 0 || !fields.every((field) => field.number <= 4 && field.wire === (field.number === 3 ? 0 : 2)))
    return false;
  return nodes.slice(0, 4).every((node) => {
    const parts = [...fieldsOf(messageIn(message, node))];
    const text = (number: number): string | undefined => {
      const field = parts.find((item) => item.number === number && item.wire === 2);
      return field && textIn(messageIn(message, node), field);
    };
    return /^[\w.\-/>\\ :]+$/.test(text(1) ?? "") && /^_?[A-Z][\w>]*$/.test(text(2) ?? "");
  });
}

/** Reads a SavedModel: the operations of its graphs and of their functions. */
export function readSavedModel(work: Work, bytes: Bytes): void {
  guarded(work, "the saved model", () => {
    const model = wholeMessage(bytes);
    for (const field of fieldsOf(model)) if (field.number === 2) readMetaGraph(work.reading, messageIn(model, field));
  });
}

/** Reads a frozen graph. */
export const readGraphFile = (work: Work, bytes: Bytes): void => {
  guarded(work, "the graph", () => readGraph(work.reading, wholeMessage(bytes)));
};

function readMetaGraph(reading: Reading, metaGraph: Message): void {
  for (const field of fieldsOf(metaGraph))
    if (field.number === 2 && field.wire === 2) readGraph(reading, messageIn(metaGraph, field));
}

function readGraph(reading: Reading, graph: Message): void {
  for (const field of fieldsOf(graph)) {
    if (field.wire !== 2) continue;
    if (field.number === 1) readNode(reading, messageIn(graph, field));
    if (field.number === 2) readLibrary(reading, messageIn(graph, field));
  }
}

function readLibrary(reading: Reading, library: Message): void {
  for (const field of fieldsOf(library)) {
    if (field.number !== 1 || field.wire !== 2) continue;
    const definition = messageIn(library, field);
    for (const part of fieldsOf(definition))
      if (part.number === 3 && part.wire === 2) readNode(reading, messageIn(definition, part));
  }
}

function readNode(reading: Reading, node: Message): void {
  let name = "";
  let operation = "";
  let printsToFile = false;
  for (const field of fieldsOf(node)) {
    if (field.wire !== 2) continue;
    if (field.number === 1) name = textIn(node, field);
    if (field.number === 2) operation = textIn(node, field);
    if (field.number === 5) printsToFile ||= textIn(node, field).includes("file://");
  }
  const does =
    DANGEROUS_OPERATIONS.get(operation) ?? (operation === "PrintV2" && printsToFile ? "writes a file" : undefined);
  if (does !== undefined)
    reading.add("dangerous-operator", operation, `operation ${operation} (node ${shown(name)}) ${does}`);
}
