import type { Bytes } from "../bytes.ts";
import { utf8 } from "../bytes.ts";
import type { Reading } from "../reading.ts";

/** Operators that reach files from TorchScript, whose language has no imports. */
const REACHES_FILES = /\b(?:torch\.)?(from_file|save)\(|\bops\.(?:aten|prim)\.(from_file|save|load)\b/g;
/** Operator namespaces that come with torch and its own libraries. */
const NAMESPACE = /\bops\.([A-Za-z_]\w*)\./g;
const KNOWN = new Set([
  "aten",
  "prim",
  "prims",
  "quantized",
  "torchvision",
  "torchaudio",
  "onednn",
  "mkldnn",
  "cuda",
  "profiler",
  "sparse",
  "_caffe2",
  "xnnpack",
  "prepacked",
  "inductor",
]);
const LONGEST = 4 * 1024 * 1024;

/** Judges the source of a TorchScript archive by the operators it calls. */
export function judgeTorchScriptSource(reading: Reading, bytes: Bytes): void {
  if (bytes.size > LONGEST) return reading.skip("too-large", `source of ${bytes.size} bytes`);
  const source = utf8(bytes.read(0, bytes.size));
  for (const match of source.matchAll(REACHES_FILES)) {
    const operator = match[1] ?? match[2] ?? "";
    reading.add("dangerous-operator", operator, `its code calls ${operator}, which reaches files`, match.index);
  }
  for (const [, namespace = ""] of source.matchAll(NAMESPACE))
    if (!KNOWN.has(namespace))
      reading.add(
        "unknown-operator",
        namespace,
        `its code calls operators of ${namespace}, which come from foreign code`,
      );
}
