import { checkMemberName } from "../archive/member-name.ts";
import type { Bytes } from "../bytes.ts";
import { guarded, type Reading, shown, type Work } from "../reading.ts";
import { textOf } from "./hub-id.ts";
import { type Field, fieldsOf, type Message, messageIn, textIn, wholeMessage } from "./protobuf.ts";

/** Operator sets that runtimes bring with them. */
const KNOWN_DOMAINS = new Set([
  "",
  "ai.onnx",
  "ai.onnx.ml",
  "ai.onnx.training",
  "ai.onnx.preview",
  "ai.onnx.preview.training",
  "com.microsoft",
  "com.microsoft.experimental",
  "com.microsoft.nchwc",
  "com.ms.internal.nhwc",
  "com.microsoft.dml",
  "ai.onnx.contrib",
  "org.pytorch.aten",
]);
const DEEPEST_GRAPH = 16;
const MODEL_FIELDS = new Set([1, 2, 3, 4, 5, 6, 7, 8, 14, 20, 25, 26]);

/** True when the top-level fields are those of an ONNX model: a small version number and a graph. */
export function looksLikeOnnx(fields: readonly Field[]): boolean {
  const version = fields.find((field) => field.number === 1);
  const graph = fields.find((field) => field.number === 7);
  return (
    version?.wire === 0 &&
    version.value > 0 &&
    version.value < 64 &&
    graph?.wire === 2 &&
    fields.every((field) => MODEL_FIELDS.has(field.number))
  );
}

interface Seen {
  tensors: number;
  items: number;
  /** Domain → one operator of it, for domains outside the known ones. */
  readonly foreign: Map<string, string>;
  readonly defined: Set<string>;
}

/** Reads an ONNX model: producer, metadata, operators of every graph and function, and where external data lies. */
export function readOnnx(work: Work, bytes: Bytes): void {
  guarded(work, "the model", () => {
    const model = wholeMessage(bytes);
    const seen: Seen = { tensors: 0, items: 0, foreign: new Map(), defined: new Set() };
    Object.assign(work.reading.properties, { licence: null, architecture: null, quantization: null });
    for (const field of fieldsOf(model)) {
      if (field.number === 7) readGraph(work.reading, messageIn(model, field), seen, 0);
      if (field.number === 14) readMetadata(work.reading, messageIn(model, field));
      if (field.number === 25) readFunction(work.reading, messageIn(model, field), seen);
    }
    for (const [domain, operator] of seen.foreign) {
      if (seen.defined.has(domain)) continue;
      work.reading.add(
        "unknown-operator",
        domain,
        `operator ${operator} of ${domain} runs only with foreign code loaded`,
      );
    }
    Object.assign(work.reading.properties, { tensorCount: seen.tensors, parameterCount: seen.items });
  });
}

function readGraph(reading: Reading, graph: Message, seen: Seen, depth: number): void {
  if (depth > DEEPEST_GRAPH) return reading.skip("too-deep", `graphs nested over ${DEEPEST_GRAPH} deep`);
  for (const field of fieldsOf(graph)) {
    if (field.wire !== 2) continue;
    const inner = messageIn(graph, field);
    if (field.number === 1) readNode(reading, inner, seen, depth);
    else if (field.number === 2 && depth === 0) nameIt(reading, textIn(graph, field));
    else if (field.number === 5) readTensor(reading, inner, seen);
  }
}

/** Exporters write a name of their own where the author gave none. */
function nameIt(reading: Reading, name: string): void {
  const text = textOf(name);
  if (
    text !== undefined &&
    !/^(main_graph|torch[-_]jit[-_]export|graph|g|main|model|tf2onnx|onnx[-_]?graph|.{0,2})$/i.test(text)
  )
    reading.properties.name = text;
}

function readNode(reading: Reading, node: Message, seen: Seen, depth: number): void {
  let operator = "";
  let domain = "";
  for (const field of fieldsOf(node)) {
    if (field.wire !== 2) continue;
    if (field.number === 4) operator = textIn(node, field);
    if (field.number === 7) domain = textIn(node, field);
    if (field.number === 5) readAttribute(reading, messageIn(node, field), seen, depth);
  }
  if (/^(PyOp|PythonOp|PyCustomOp)/.test(operator))
    reading.add("dangerous-operator", operator, `operator ${operator} runs Python code`);
  else if (!KNOWN_DOMAINS.has(domain) && seen.foreign.size < 100 && !seen.foreign.has(shown(domain)))
    seen.foreign.set(shown(domain), shown(operator));
}

function readAttribute(reading: Reading, attribute: Message, seen: Seen, depth: number): void {
  for (const field of fieldsOf(attribute)) {
    if (field.wire !== 2) continue;
    const inner = messageIn(attribute, field);
    if (field.number === 5 || field.number === 10) readTensor(reading, inner, undefined);
    if (field.number === 6 || field.number === 11) readGraph(reading, inner, seen, depth + 1);
  }
}

function readFunction(reading: Reading, definition: Message, seen: Seen): void {
  for (const field of fieldsOf(definition)) {
    if (field.wire !== 2) continue;
    if (field.number === 7) readNode(reading, messageIn(definition, field), seen, 1);
    if (field.number === 10) seen.defined.add(shown(textIn(definition, field)));
  }
}

function readTensor(reading: Reading, tensor: Message, seen: Seen | undefined): void {
  let items = 1;
  for (const field of fieldsOf(tensor)) {
    if (field.number === 1) items *= field.wire === 0 ? field.value : packedProduct(tensor, field);
    if (field.number === 13 && field.wire === 2) checkExternal(reading, messageIn(tensor, field));
  }
  if (seen === undefined) return;
  seen.tensors++;
  seen.items += Number.isSafeInteger(items) ? items : 0;
}

/** Dimensions in packed form: a run of varints. */
function packedProduct(tensor: Message, field: Field): number {
  let product = 1;
  let value = 0;
  let scale = 1;
  for (const byte of tensor.bytes.read(field.start, Math.min(160, field.end - field.start))) {
    value += (byte & 127) * scale;
    scale *= 128;
    if (byte < 128) [product, value, scale] = [product * value, 0, 1];
  }
  return product;
}

function pairOf(entry: Message): readonly [string, string] {
  const pair = ["", ""] as [string, string];
  for (const field of fieldsOf(entry))
    if (field.wire === 2 && field.number <= 2) pair[field.number - 1] = textIn(entry, field);
  return pair;
}

function checkExternal(reading: Reading, entry: Message): void {
  const [key, value] = pairOf(entry);
  if (key === "location") checkMemberName(reading, value, "the data of a tensor");
}

function readMetadata(reading: Reading, entry: Message): void {
  const [key, value] = pairOf(entry);
  if (/^licen[cs]e$/i.test(key)) reading.properties.licence = textOf(value) ?? null;
}
