import type { Bytes } from "../bytes.ts";
import { guarded, type Work } from "../reading.ts";
import { rootAttributes } from "./hdf5-attributes.ts";
import { parseJsonText } from "./json-document.ts";
import { judgeKerasConfig } from "./keras.ts";

const SIGNATURE = [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a];

/** Position of the superblock: at the start, or at 512, 1024, 2048 … behind a user block; undefined when there is none. */
export function superblockOf(bytes: Bytes): number | undefined {
  for (let at = 0; at < bytes.size && at <= 1024 * 1024; at = at === 0 ? 512 : at * 2) {
    const head = bytes.read(at, 8);
    if (SIGNATURE.every((byte, index) => head[index] === byte)) return at;
  }
  return undefined;
}

/**
 * Reads an HDF5 file as far as its root attributes, where Keras keeps a model's configuration. Groups, links and external storage
 * are not followed, and that is said.
 */
export function readHdf5(work: Work, bytes: Bytes, superblock: number): void {
  work.reading.skip("unsupported", "groups, links and external storage of an HDF5 file are not looked at");
  guarded(work, "the HDF5 structure", () => {
    const { texts, complete } = rootAttributes(bytes, superblock);
    const config = texts.get("model_config");
    if (config !== undefined)
      guarded(work, "the model configuration", () => judgeKerasConfig(work.reading, parseJsonText(config)));
    const training = texts.get("training_config");
    if (training !== undefined)
      guarded(work, "the training configuration", () => judgeKerasConfig(work.reading, parseJsonText(training)));
    if (!complete) work.reading.skip("unsupported", "attributes in a heap of their own are not looked at");
  });
}
