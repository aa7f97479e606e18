import { mkdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { figures } from "./figures.ts";
import { readTruths, scanEstate, scoreOf, TRUTHS, writeEstate } from "./measure.ts";
import { table } from "./table.ts";
import { TruthError } from "./truth.ts";

/** What a run says and how it ends: 0 = done, 2 = a truth file or an option that cannot be used. */
export interface Outcome {
  readonly code: 0 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

const done = (stdout: string, stderr = ""): Outcome => ({ code: 0, stdout, stderr });
const refused = (stderr: string): Outcome => ({ code: 2, stdout: "", stderr });

/** Measures a scan of the estate, or writes the estate out. `truths` is the folder of truth files. */
export async function rangeCommand(words: readonly string[], truths = TRUTHS): Promise<Outcome> {
  const options = optionsOf(words);
  if (typeof options === "string") return refused(`${options}\nOptions are --json and --write FOLDER.\n`);
  try {
    return await run(options, truths);
  } catch (error) {
    if (error instanceof TruthError) return refused(`${error.message}\n${error.hint}\n`);
    throw error;
  }
}

interface Options {
  readonly json?: boolean | undefined;
  readonly write?: string | undefined;
}

function optionsOf(words: readonly string[]): Options | string {
  try {
    return parseArgs({ args: [...words], options: { json: { type: "boolean" }, write: { type: "string" } } }).values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function run({ json, write }: Options, folder: string): Promise<Outcome> {
  const truths = readTruths(folder);
  if (write !== undefined) {
    mkdirSync(write, { recursive: true });
    writeEstate(truths, write);
    return done("", `The estate lies in ${write}.\n`);
  }
  const score = scoreOf(await scanEstate(truths));
  return done(json === true ? `${JSON.stringify(figures(score), null, 2)}\n` : table(score));
}
