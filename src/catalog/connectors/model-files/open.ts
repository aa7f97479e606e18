import { looksLikeTar } from "./archive/tar.ts";
import { directoryEnds } from "./archive/zip-records.ts";
import { type Bytes, latin1 } from "./bytes.ts";
import { expectsPickle } from "./file-names.ts";
import { readGguf } from "./formats/gguf.ts";
import { readHdf5, superblockOf } from "./formats/hdf5.ts";
import { readNumpy } from "./formats/numpy.ts";
import { readPacked } from "./formats/packed.ts";
import { readProtobuf } from "./formats/protobuf-model.ts";
import { looksLikeSafetensors, readSafetensors } from "./formats/safetensors.ts";
import { readTar } from "./formats/tar-model.ts";
import { readTflite } from "./formats/tflite.ts";
import { looksLikeTorchLegacy, readTorchLegacy } from "./formats/torch.ts";
import { readZip } from "./formats/zip-model.ts";
import { holdsOnlyData, scanPickles } from "./pickle/scan.ts";
import { guarded, type Work } from "./reading.ts";

const HEAD = 4096;
/** A pickle of nothing but texts, numbers and collections of them: data that some program stored, no model. */
export const PLAIN_PICKLE = "plain-pickle";

/** Formats of which only the first bytes are known here. They hold numbers and no code, but nobody looked. */
const BY_HEAD_ONLY: readonly (readonly [string, RegExp])[] = [
  ["ggml", /^(lmgg|fmgg|tjgg|algg)/],
  ["executorch", /^[\s\S]{4}ET12/],
  ["catboost", /^CBM1/],
  ["lightgbm", /^tree\r?\nversion=/],
  ["xgboost", /^(binf|\{[\s\S]{0,8}learner|\{\s*"learner")/],
];

/** Formats that may carry an archive behind them by design. */
const CARRIES_ARCHIVE = new Set(["tflite", "llamafile"]);
/** Programs: Windows, ELF, and the prefix of those that run on both. */
const PROGRAM = /^(MZ|\x7fELF|#!)/;

/**
 * Tells a file's format from its content and reads it, and any archive that hangs on it. The name only settles doubt: what is named
 * like a pickle is reported when it is a broken one. Gives the format; undefined when the content is no model.
 */
export function openContent(work: Work, bytes: Bytes, name: string): string | undefined {
  const head = bytes.read(0, HEAD);
  const text = latin1(head.subarray(0, 64));
  if (text.startsWith("PK\x03\x04") || text.startsWith("PK\x05\x06")) return readZip(work, bytes);
  const format = readByHead(work, bytes, head, text, name);
  return readAppended(work, bytes, format, text) ?? format;
}

function readByHead(work: Work, bytes: Bytes, head: Uint8Array, text: string, name: string): string | undefined {
  if (looksLikeTorchLegacy(head)) return readAs("torch-legacy", () => readTorchLegacy(work, bytes));
  const format = readByMagic(work, bytes, head, text);
  if (format !== undefined) {
    if (expectsPickle(name)) scanPickles(work, bytes);
    return format;
  }
  return (
    readPacked(work, bytes, name, expectsPickle(name)) ?? readProtobuf(work, bytes) ?? readPickle(work, bytes, name)
  );
}

function readPickle(work: Work, bytes: Bytes, name: string): "pickle" | typeof PLAIN_PICKLE | undefined {
  const scan = scanPickles(work, bytes, { expected: expectsPickle(name) });
  if (!scan.recognised) return undefined;
  return work.depth === 0 && holdsOnlyData(scan) ? PLAIN_PICKLE : "pickle";
}

function readAs(format: string, read: () => void): string {
  read();
  return format;
}

function readByMagic(work: Work, bytes: Bytes, head: Uint8Array, text: string): string | undefined {
  if (text.startsWith("GGUF")) return readAs("gguf", () => readGguf(work, bytes));
  if (text.startsWith("\x93NUMPY")) return readAs("numpy", () => readNumpy(work, bytes));
  if (text.slice(4, 8) === "TFL3") return readAs("tflite", () => readTflite(work, bytes));
  if (looksLikeSafetensors(head, bytes.size)) return readAs("safetensors", () => readSafetensors(work, bytes));
  if (looksLikeTar(head.subarray(0, 512))) return readTar(work, bytes);
  const superblock = superblockOf(bytes);
  if (superblock !== undefined) return readAs("hdf5", () => readHdf5(work, bytes, superblock));
  const known = BY_HEAD_ONLY.find(([, magic]) => magic.test(text))?.[0];
  if (known !== undefined) work.reading.skip("unsupported", `the inside of a ${known} file is not looked at`);
  return known;
}

/** A file can be something at its head and an archive at its end: loaders that look for the end then read the archive. */
function readAppended(work: Work, bytes: Bytes, format: string | undefined, text: string): string | undefined {
  const ends = guarded(work, "the archive", () => directoryEnds(bytes)) ?? [];
  if (!ends.some((end) => end.count > 0)) return undefined;
  const appended = readZip(work, bytes);
  if (PROGRAM.test(text)) {
    if (appended === "llamafile")
      work.reading.add("native-program", "llamafile", "the file is a program for this computer that carries its model");
    return appended;
  }
  if (appended === undefined && format === undefined) return undefined;
  if (format !== undefined && !CARRIES_ARCHIVE.has(format))
    work.reading.add(
      "parser-differential",
      "archive behind",
      `the file is ${format} at its start and an archive at its end`,
    );
  else if (format === undefined)
    work.reading.add(
      "parser-differential",
      "bytes before",
      "other bytes stand before the archive; some readers refuse it",
    );
  return format === undefined ? appended : undefined;
}
