import { Refusal } from "../../../domain/errors.ts";

const SHORTEST = 32_768;
/** Characters a line on average, far over what people and their formatters write. */
const LONGEST_AVERAGE = 400;

/**
 * Throws a {@link Refusal} for a script that a bundler wrote: its source lies elsewhere, its names say nothing, and parsing it costs more
 * than a whole folder of written code.
 */
export function refuseMinified(text: string): void {
  if (text.length < SHORTEST) return;
  const average = Math.round(text.length / lineCount(text));
  if (average > LONGEST_AVERAGE) throw new Refusal("unsupported", `minified code, ${average} characters a line`);
}

function lineCount(text: string): number {
  let count = 1;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
