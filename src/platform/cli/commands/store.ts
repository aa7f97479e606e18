import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { ConfigError } from "../../../domain/errors.ts";
import type { Backup, Installation } from "../../store/contract/installation.ts";
import type { Arguments } from "../arguments.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { withStore } from "../open-estate.ts";
import { personsFolder } from "../paths.ts";
import type { Shell } from "../shell.ts";
import { instantOf } from "../time.ts";

/** `stance store`: copies a store out, fills an empty one from a copy, forgets what ended long ago, or changes the key of its secrets. */
export async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  const [action, operand] = args.operands;
  await withStore(args, async ({ installation }) => {
    if (action === "backup") await backup(installation, shell);
    else if (action === "restore" && operand !== undefined) await installation.restore(linesOf(operand));
    else if (action === "forget" && operand !== undefined) {
      const before = instantOf(operand, undefined);
      const counts = await installation.forgetBefore(Date.parse(before ?? ""));
      for (const [table, count] of Object.entries(counts)) shell.write(`${count} rows of ${table}\n`);
    } else if (action === "rotate-key")
      shell.write(`${await installation.rotateKey()} data keys are wrapped with a new master key\n`);
    else
      throw new ConfigError(
        "stance store can backup, restore a file, forget what ended before an instant, or rotate-key",
        "Write stance store backup, stance store restore FILE, stance store forget 2026-01-01, or stance store rotate-key.",
      );
  });
  return EXIT.clean;
}

/** Writes everything out, and notes that it did once the last line is written. */
async function backup(installation: Installation, shell: Shell): Promise<void> {
  let last = "";
  for await (const line of installation.backup()) {
    shell.write(line);
    last = line;
  }
  await installation.noteBackup(JSON.parse(last) as Backup);
}

const linesOf = (operand: string): AsyncIterable<string> =>
  createInterface({
    input: createReadStream(resolve(personsFolder(), operand), "utf8"),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
