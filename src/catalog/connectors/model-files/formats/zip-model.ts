import { checkSum, memberBytes, type ZipMember, zipMembers } from "../archive/zip.ts";
import type { Bytes } from "../bytes.ts";
import { scanPickles } from "../pickle/scan.ts";
import { guarded, inside, type Work } from "../reading.ts";
import { parseJson } from "./json-document.ts";
import { judgeKerasConfig } from "./keras.ts";
import { judgeSkopsSchema } from "./skops.ts";
import { countTensors } from "./torch.ts";
import { judgeTorchScriptSource } from "./torchscript-source.ts";

/** Most that one member is unpacked to. */
const LARGEST_MEMBER = 64 * 1024 * 1024;
/** Weights of torch: named by number, stored as they are, read by the loader without looking inside. */
const STORAGE = /(^|\/)(data|\.data|tensors|constants|weights)\/\d+(\.storage)?$/;

/** What a zip is, told from its members. Undefined when nothing in it speaks of a model. */
function zipFormat(names: readonly string[]): string | undefined {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/(^|\/)data\.pkl$/)) return has(/(^|\/)(constants\.pkl|code\/)/) ? "torchscript" : "torch-zip";
  if (has(/(^|\/)\.data\/version$|(^|\/)models\/model\.json$|(^|\/)archive_format$/)) return "torch-export";
  if (has(/^config\.json$/) && has(/^(metadata\.json|model\.weights\.(h5|npz))$/)) return "keras";
  if (has(/^schema\.json$/)) return "skops";
  if (has(/^MAR-INF\/MANIFEST\.json$/)) return "mar";
  if (has(/\.gguf$/i)) return "llamafile";
  if (names.length > 0 && names.every((name) => name.endsWith(".npy"))) return "npz";
  // Keras reads no more than the configuration before it builds the layers, so nothing else need be there.
  return has(/^config\.json$/) ? "keras" : undefined;
}

/** Reads a zip: every view of its members, and inside each that is not raw weights. Gives the format, if it is one. */
export function readZip(work: Work, bytes: Bytes): string | undefined {
  const members = guarded(work, "the archive", () => zipMembers(work.reading, bytes));
  if (members === undefined) return undefined;
  const format = zipFormat(members.map((member) => member.name));
  let found: string | undefined;
  for (const member of members) {
    guarded(work, member.name, () => {
      found = readMember(inside(work, member.name), bytes, member, format) ?? found;
    });
  }
  if (format === "npz") return format;
  return format ?? (found === undefined ? undefined : "zip");
}

function readMember(work: Work, bytes: Bytes, member: ZipMember, format: string | undefined): string | undefined {
  const content = memberBytes(work, bytes, member, LARGEST_MEMBER);
  const isPickle = /\.(pkl|pickle)$/i.test(member.name);
  if (isPickle) checkSum(work.reading, member, content);
  if (format?.startsWith("torch") && isPickle) return readTorchPickle(work, content, format);
  if (STORAGE.test(member.name) && format?.startsWith("torch")) return openIfSerialised(work, content, member.name);
  if (format === "torchscript" && /\.py$(?<=(^|\/)code\/.*)/.test(member.name))
    judgeTorchScriptSource(work.reading, content);
  else if (format === "keras" && /^config\.json$/.test(member.name)) judgeKerasConfig(work.reading, parseJson(content));
  else if (format === "skops" && member.name === "schema.json") judgeSkopsSchema(work.reading, parseJson(content));
  else if (format === "mar" && member.name.endsWith(".py"))
    work.reading.add("custom-code", member.name, `it brings ${member.name}, which the server that loads it runs`);
  else return work.open(work, content, member.name);
  return undefined;
}

function readTorchPickle(work: Work, content: Bytes, format: string): string {
  const torchScript = format === "torchscript" || format === "torch-export";
  countTensors(work, scanPickles(work, content, { expected: true, torchStorages: true, torchScript }));
  return "pickle";
}

/** Weights are numbers; only what begins like a pickle or an archive is looked into. */
function openIfSerialised(work: Work, content: Bytes, name: string): string | undefined {
  const [a, b = 0] = content.read(0, 2);
  const serialised = (a === 0x80 && b >= 2 && b <= 5) || (a === 0x50 && b === 0x4b) || a === 0x63 || a === 0x28;
  return serialised ? work.open(work, content, name) : undefined;
}
