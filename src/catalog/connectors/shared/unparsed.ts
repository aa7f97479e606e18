import type { NotExamined } from "../../../domain/observation.ts";
import type { SyntaxTree } from "../../../domain/syntax.ts";

interface Cell {
  readonly line: number;
  readonly cell: number;
}

/**
 * What of a text its grammar could not make sense of, where it is more than one line: a syntax error may take all declarations after it
 * along. `cells`: where the cells of a notebook begin in the text, as lines of a notebook say nothing to people.
 */
export function unparsed(
  { errors, text }: SyntaxTree,
  cells: readonly Cell[] = [],
): readonly Pick<NotExamined, "reason" | "detail">[] {
  return errors.flatMap(({ start, end, line }) => {
    const more = text.slice(start, end).trimEnd().split("\n").length - 1;
    if (more === 0) return [];
    const cell = cells.findLast((item) => item.line <= line)?.cell;
    const place = cell === undefined ? `lines ${line} to ${line + more}` : `${more + 1} lines from cell ${cell} on`;
    return [{ reason: "malformed" as const, detail: `${place} could not be parsed and are read in part at most` }];
  });
}
