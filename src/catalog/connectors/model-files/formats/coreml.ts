import { checkMemberName } from "../archive/member-name.ts";
import type { Bytes } from "../bytes.ts";
import { guarded, type Reading, shown, type Work } from "../reading.ts";
import { textOf } from "./hub-id.ts";
import { type Field, fieldsOf, type Message, messageIn, textIn, wholeMessage } from "./protobuf.ts";

/** Fields of the model message that name code or files outside it, and of its description. */
const DESCRIPTION = 2;
const METADATA = 100;
const LICENCE = 4;
const CUSTOM_MODEL = 555;
const LINKED_MODEL = 556;
const NEURAL_NETWORKS = new Set([303, 403, 500]);
const CUSTOM_LAYER = 500;

/** True when the fields are those of a Core ML model: a version, a description, and one kind of model. */
export const looksLikeCoreMl = (fields: readonly Field[]): boolean =>
  fields.some((field) => field.number === 1 && field.wire === 0 && field.value < 64) &&
  fields.some((field) => field.number === DESCRIPTION && field.wire === 2) &&
  fields.some((field) => field.number >= 200 && field.wire === 2) &&
  fields.every((field) => field.number === 1 || field.number === 2 || field.number === 10 || field.number >= 200);

/** Reads a Core ML model: licence, custom models and layers, and models it links to by path. */
export function readCoreMl(work: Work, bytes: Bytes): void {
  guarded(work, "the model", () => {
    const model = wholeMessage(bytes);
    work.reading.properties.licence = null;
    for (const field of fieldsOf(model)) {
      if (field.wire !== 2) continue;
      const inner = messageIn(model, field);
      if (field.number === DESCRIPTION) readDescription(work.reading, inner);
      if (field.number === CUSTOM_MODEL)
        work.reading.add(
          "unknown-operator",
          "custom model",
          `it is run by class ${firstText(inner)} of the program that loads it`,
        );
      if (field.number === LINKED_MODEL) checkMemberName(work.reading, firstText(inner), "a linked model");
      if (NEURAL_NETWORKS.has(field.number)) readLayers(work.reading, inner);
    }
  });
}

function readDescription(reading: Reading, description: Message): void {
  for (const field of fieldsOf(description)) {
    if (field.number !== METADATA || field.wire !== 2) continue;
    const metadata = messageIn(description, field);
    for (const part of fieldsOf(metadata))
      if (part.number === LICENCE && part.wire === 2)
        reading.properties.licence = textOf(textIn(metadata, part)) ?? null;
  }
}

function readLayers(reading: Reading, network: Message): void {
  for (const field of fieldsOf(network)) {
    if (field.number !== 1 || field.wire !== 2) continue;
    const layer = messageIn(network, field);
    for (const part of fieldsOf(layer)) {
      if (part.number !== CUSTOM_LAYER || part.wire !== 2) continue;
      const name = firstText(messageIn(layer, part));
      reading.add("unknown-operator", `layer ${name}`, `a layer is run by class ${name} of the program that loads it`);
    }
  }
}

/** The first text of a message: a class name or a path. */
function firstText(message: Message): string {
  for (const field of fieldsOf(message)) if (field.wire === 2) return shown(textIn(message, field));
  return "";
}
