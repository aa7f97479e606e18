import { HOLE } from "./value.ts";

const WILDCARD = new RegExp(`([*${HOLE}]+)`);

/**
 * Whether a name fits one with wildcards: `*` stands for anything, a hole for something. Each literal piece is taken at the leftmost
 * place it fits, so a name that was written to be slow to match takes one pass like any other.
 */
export function fitsName(pattern: string, name: string): boolean {
  const [first = "", ...rest] = pattern.split(WILDCARD);
  if (rest.length === 0) return name === first;
  if (!name.startsWith(first)) return false;
  let from = first.length;
  for (let index = 0; index < rest.length; index += 2) {
    const atLeast = from + (rest[index]?.split(HOLE).length ?? 1) - 1;
    const piece = rest[index + 1] ?? "";
    const isLast = index + 2 >= rest.length;
    const found = isLast ? name.length - piece.length : name.indexOf(piece, atLeast);
    if (found < atLeast || !name.startsWith(piece, found)) return false;
    from = found + piece.length;
  }
  return true;
}
