import { ConfigError, SourceError } from "../../domain/errors.ts";
import { type PageLook, styled, TextPage } from "../../domain/text-page.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";

/** An error in words a person can act on, and the exit code it means. The stack is shown only for `debug`. */
export function describeError(error: unknown, look: PageLook, debug: boolean): { text: string; code: ExitCode } {
  const page = new TextPage(look);
  const expected = error instanceof ConfigError || error instanceof SourceError;
  const message = error instanceof Error ? error.message : String(error);
  const [first = "", ...rest] = message.split("\n");
  const lead = expected ? first : `stance itself failed: ${first}`;
  page.write([styled("critical", `${page.marks.critical} `), styled("strong", lead)], { hanging: 2 });
  for (const line of rest) page.write(line, { indent: indentOf(line), hanging: indentOf(line) + 4 });
  const hint = expected ? error.hint : "This is a bug. Run it again with --debug and report what it prints.";
  if (hint !== undefined) page.write(hint, { indent: 2 });
  const stack = debug ? `${stackOf(error)}\n` : "";
  return { text: page.toString() + stack, code: error instanceof ConfigError ? EXIT.usage : EXIT.incomplete };
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? "" : `\ncaused by ${stackOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
