import { HOLE } from "../shared/image-reference.ts";

const LONGEST_ACTION = 4_000;

/** True for a text with actions of a Helm template. */
export const isTemplate = (text: string): boolean => text.includes("{{");

/**
 * A Helm template with its actions masked: lines of actions alone become empty, actions inside a line become {@link HOLE}. Lines stay
 * where they are. Nothing is rendered: both branches of a condition stand, and what is included from elsewhere is missing.
 */
export function maskTemplate(text: string): string {
  let masked = "";
  for (let at = 0; ; ) {
    const open = text.indexOf("{{", at);
    const close = open === -1 ? -1 : text.indexOf("}}", open);
    if (open === -1 || close === -1 || close - open > LONGEST_ACTION) return tidy(masked + text.slice(at));
    masked += text.slice(at, open) + HOLE + "\n".repeat(text.slice(open, close).split("\n").length - 1);
    at = close + 2;
  }
}

const tidy = (text: string): string =>
  text
    .split("\n")
    .map((line) =>
      new RegExp(`^[\\s${HOLE}]*$`).test(line) ? "" : line.replace(new RegExp(`^(\\s*)${HOLE}+(?=\\s*-\\s)`), "$1"),
    )
    .join("\n");
