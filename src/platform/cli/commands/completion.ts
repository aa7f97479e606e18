import { didYouMean } from "../../../domain/closest.ts";
import { ConfigError } from "../../../domain/errors.ts";
import type { Arguments } from "../arguments.ts";
import { COMMANDS, COMMON_OPTIONS } from "../command-specs.ts";
import { completionScript, SHELLS } from "../completions.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import type { Shell } from "../shell.ts";

/** `stance completion SHELL`: prints the completion script. */
export async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  const [wanted = ""] = args.operands;
  const name = SHELLS.find((item) => item === wanted);
  if (name === undefined)
    throw new ConfigError(
      `no completions for "${wanted}"`,
      didYouMean(wanted, SHELLS) ?? `There are some for ${SHELLS.join(", ")}.`,
    );
  shell.write(completionScript(name, COMMANDS, COMMON_OPTIONS));
  return EXIT.clean;
}
