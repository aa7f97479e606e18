import { lstatSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ConfigError } from "../../../domain/errors.ts";
import { CONFIG_NAMES } from "../../config/find-config.ts";
import { CONFIG_TEMPLATE } from "../../config/template.ts";
import type { Arguments } from "../arguments.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { targetOf } from "../paths.ts";
import type { Shell } from "../shell.ts";

/** `stance init`: writes a commented configuration, never over one that is there. */
export async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  const { root } = targetOf(args.operands[0]);
  const present = CONFIG_NAMES.find((name) => lstatSync(join(root, name), { throwIfNoEntry: false }) !== undefined);
  if (present !== undefined)
    throw new ConfigError(`${present} exists already`, "Edit it, or move it away and run stance init again.");
  const file = join(root, CONFIG_NAMES[0]);
  try {
    writeFileSync(file, CONFIG_TEMPLATE, { flag: "wx" });
  } catch (error) {
    throw new ConfigError(`${file} cannot be written`, "Name a folder you may write to: stance init PATH", {
      cause: error,
    });
  }
  shell.write(`Wrote ${CONFIG_NAMES[0]}: every key explained, none set. Next: stance scan\n`);
  return EXIT.clean;
}
