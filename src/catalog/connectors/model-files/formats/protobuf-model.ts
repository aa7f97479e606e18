import { Refusal } from "../../../../domain/errors.ts";
import type { Bytes } from "../bytes.ts";
import type { Work } from "../reading.ts";
import { looksLikeCoreMl, readCoreMl } from "./coreml.ts";
import { looksLikeOnnx, readOnnx } from "./onnx.ts";
import { type Field, fieldsOf, wholeMessage } from "./protobuf.ts";
import { looksLikeGraph, looksLikeSavedModel, readGraphFile, readSavedModel } from "./tensorflow.ts";

const MOST_FIELDS = 1_000_000;

/** Reads the models that are protobuf messages, told apart by their top-level fields. Gives the format, if it is one. */
export function readProtobuf(work: Work, bytes: Bytes): string | undefined {
  const fields = topFields(bytes);
  if (fields === undefined || fields.length === 0) return undefined;
  if (looksLikeOnnx(fields)) return read(work, bytes, "onnx", readOnnx);
  if (looksLikeSavedModel(fields)) return read(work, bytes, "tensorflow-saved-model", readSavedModel);
  if (looksLikeCoreMl(fields)) return read(work, bytes, "coreml", readCoreMl);
  if (orElse(() => looksLikeGraph(wholeMessage(bytes), fields), false))
    return read(work, bytes, "tensorflow-graph", readGraphFile);
  return undefined;
}

function read(work: Work, bytes: Bytes, format: string, reader: (work: Work, bytes: Bytes) => void): string {
  reader(work, bytes);
  return format;
}

/** Top-level fields, when the bytes are a message from first to last. */
const topFields = (bytes: Bytes): Field[] | undefined =>
  orElse(() => {
    const fields: Field[] = [];
    for (const field of fieldsOf(wholeMessage(bytes))) if (fields.push(field) > MOST_FIELDS) return undefined;
    return fields;
  }, undefined);

function orElse<T>(attempt: () => T, otherwise: T): T {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof Refusal) return otherwise;
    throw error;
  }
}
