import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import type { DemoRepository } from "../http/demo-repository.ts";

/** Larger than this it is not unpacked: then it is not what a build made. */
const LARGEST = 64 << 20;
const unpack = promisify(brotliDecompress);

/** Beside the built program, and of a checkout under `dist`. */
const FILE = join(
  import.meta.dirname,
  /[\\/]src[\\/]/.test(import.meta.dirname) ? "../../../dist/demo" : "../../demo",
  "estate.json.br",
);

/** What a build's scan said of the repositories under `range/estate`; null where no build made it. */
export async function demoEstate(file: string = FILE): Promise<readonly DemoRepository[] | null> {
  const packed = await readFile(file).catch(() => null);
  if (packed === null) return null;
  const text = await unpack(packed, { maxOutputLength: LARGEST });
  return JSON.parse(text.toString("utf8")) as readonly DemoRepository[];
}
