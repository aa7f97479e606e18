import type { PageLook } from "../../domain/text-page.ts";
import type { Arguments } from "./arguments.ts";
import type { ExitCode } from "./exit-codes.ts";
import { factsOf, type LookWishes, lookOf } from "./terminal.ts";

/** What a command has to speak through: the result to stdout, everything else to stderr. */
export interface Shell {
  /** How stdout shows text. */
  readonly look: PageLook;
  /** How stderr shows text. */
  readonly sideLook: PageLook;
  write(text: string): void;
  remark(text: string): void;
}

/** The code of a command. */
export interface Command {
  run(args: Arguments, shell: Shell): Promise<ExitCode>;
}

/** Narrowest and widest width that `--width` takes. */
const WIDTHS = [40, 1000] as const;

/** What the common options wish for. */
export const wishesOf = (args: Arguments): LookWishes => ({
  width: args.count("width", ...WIDTHS),
  colour: args.has("no-color") ? false : args.has("color") ? true : undefined,
});

/** How stderr shows text: a log keeps every remark on one line, so that paths can be copied and lines searched. */
export const sideLookOf = (wishes: LookWishes = {}): PageLook =>
  lookOf(factsOf(process.stderr), wishes, Number.POSITIVE_INFINITY);

/** The shell of this process. A reader that goes away early (`stance … | head`) ends the command without a complaint. */
export function processShell(wishes: LookWishes): Shell {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    throw error;
  });
  return {
    look: lookOf(factsOf(process.stdout), wishes),
    sideLook: sideLookOf(wishes),
    write: (text) => process.stdout.write(text),
    remark: (text) => process.stderr.write(text),
  };
}
