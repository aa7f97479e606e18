import { memo, type ReactNode } from "react";
import type { Column } from "./column.ts";

interface RowOf {
  readonly id: string;
  readonly row: unknown;
  readonly index: number;
  readonly columns: readonly Column<never>[];
  /** What it is called, for those who choose it without seeing it. */
  readonly name: string;
  /** Undefined where rows are not chosen. */
  readonly isChosen: boolean | undefined;
  readonly onToggle: ((key: string) => void) | undefined;
  readonly measure: ((element: HTMLElement | null) => void) | undefined;
}

/** One row of a table. Drawn again only where something of it is another: most of what a table costs is its rows. */
export const Row = memo(function Row({ id, row, index, columns, name, isChosen, onToggle, measure }: RowOf) {
  return (
    <tr
      // Said again where styles take an element out of the table's layout, as cards on narrow screens do.
      // biome-ignore lint/a11y/noRedundantRoles: see above
      role="row"
      ref={measure}
      data-index={index}
      data-key={id}
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      tabIndex={-1}
    >
      {isChosen === undefined ? null : (
        // biome-ignore lint/a11y/noRedundantRoles: see above
        <td role="cell" className="choose">
          <label>
            <input type="checkbox" aria-label={`Choose ${name}`} checked={isChosen} onChange={() => onToggle?.(id)} />
          </label>
        </td>
      )}
      {columns.map(({ id: column, title, cell, isNumber, isWide }) => (
        <td
          // biome-ignore lint/a11y/noRedundantRoles: see above
          role="cell"
          key={column}
          data-title={title}
          className={[isNumber ? "number" : "", isWide ? "wide wrap" : ""].join(" ").trim() || undefined}
        >
          {(cell as (row: unknown) => ReactNode)(row)}
        </td>
      ))}
    </tr>
  );
});
