import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CRAFTED } from "./crafted.ts";
import { TWISTED } from "./languages.ts";
import { CALL, type Hostile, SIMPLE } from "./simple.ts";

/** One input with the folder it lies in, and the model that stands beside it and must be found. */
export interface Planted {
  readonly input: Hostile;
  readonly folder: string;
  readonly beside: string;
}

export const ALONE: readonly Hostile[] = [...SIMPLE, ...CRAFTED, ...TWISTED].filter((input) => input.alone === true);

export const PLANTED: readonly Planted[] = [...SIMPLE, ...CRAFTED, ...TWISTED]
  .filter((input) => input.alone !== true)
  .map((input, index) => ({ input, folder: `case-${index}`, beside: `beside-${index}` }));

/** Code that uses a model, as a file that must be found whatever lies beside it. */
export const besideFile = (model: string): string => CALL.replace("gpt-4o", model);

/** Writes every input into a folder of its own under `root`. */
export async function writeHostileTree(root: string): Promise<void> {
  for (const { input, folder, beside } of PLANTED) {
    const place = join(root, folder);
    mkdirSync(place);
    await input.write(place);
    writeFileSync(join(place, "beside.py"), besideFile(beside));
  }
}
