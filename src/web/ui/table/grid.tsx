import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { usePref } from "../../client/prefs.ts";
import { number } from "../format.ts";
import type { Column } from "./column.ts";
import { useRowKeys } from "./keys.ts";
import type { Selection } from "./selection.tsx";

/** Fewer rows are all drawn: then the browser finds, prints and reads out all of them. */
const DRAWN_WHOLE = 200;
const HEIGHTS = { comfortable: 54, compact: 36 } as const;
const AHEAD = 12;
/** Further rows are asked for when so many are left below. */
const LEFT = 40;

/** Said again where styles take an element out of the table's layout, as cards on narrow screens do. */
const ROLE = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  head: { role: "columnheader" },
  cell: { role: "cell" },
} as const;

interface GridOf<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly nameOf: (row: Row) => string;
  readonly total: number | undefined;
  readonly order?: string | undefined;
  readonly onOrder?: (orders: readonly string[]) => void;
  readonly selection?: Selection | undefined;
  /** Asks for further rows; undefined where there are none, or they are on their way. */
  readonly onEnd?: (() => void) | undefined;
}

/**
 * Rows under heads. Of a long list only those in sight are drawn. In it ↓ ↑ or j k go from row to row, Home and End to the ends, Enter
 * opens, x chooses.
 */
export function Grid<Row>(given: GridOf<Row>) {
  const { label, columns, rows, keyOf, nameOf, total, selection, onEnd } = given;
  const [density] = usePref("density");
  const frame = useRef<HTMLElement>(null);
  const isLong = rows.length > DRAWN_WHOLE;
  const virtual = useVirtualizer({
    count: isLong ? rows.length : 0,
    getScrollElement: () => frame.current,
    estimateSize: () => HEIGHTS[density],
    overscan: AHEAD,
    getItemKey: (index) => keyOf(rows[index] as Row),
  });
  const items = virtual.getVirtualItems();
  const [first, last] = isLong ? [items[0]?.index ?? 0, items.at(-1)?.index ?? -1] : [0, rows.length - 1];
  const [above, below] = isLong ? [items[0]?.start ?? 0, virtual.getTotalSize() - (items.at(-1)?.end ?? 0)] : [0, 0];
  useEffect(() => {
    if (isLong && last >= rows.length - LEFT) onEnd?.();
  }, [isLong, last, rows.length, onEnd]);
  const keys = useRowKeys(frame, {
    count: rows.length,
    show: (index) => virtual.scrollToIndex(index),
    onChoose: selection === undefined ? undefined : (index) => selection.toggle(keyOf(rows[index] as Row)),
  });
  const width = columns.length + (selection === undefined ? 0 : 1);
  return (
    <section
      ref={frame}
      className={isLong ? "table long" : "table"}
      aria-label={label}
      data-scroll-restoration-id={isLong ? `rows-${label}` : undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
      tabIndex={0}
      onKeyDown={keys}
    >
      <table {...ROLE.table} aria-label={label} aria-rowcount={total === undefined ? -1 : total + 1}>
        <Heads {...given} />
        <tbody {...ROLE.group}>
          <Gap height={above} width={width} />
          {rows.slice(first, last + 1).map((row, place) => {
            const index = first + place;
            const key = keyOf(row);
            return (
              <tr
                {...ROLE.row}
                key={key}
                ref={isLong ? virtual.measureElement : undefined}
                data-index={index}
                data-key={key}
                aria-rowindex={index + 2}
                aria-selected={selection === undefined ? undefined : selection.chosen.has(key)}
                tabIndex={-1}
              >
                {selection === undefined ? null : (
                  <td {...ROLE.cell} className="choose">
                    <label>
                      <input
                        type="checkbox"
                        aria-label={`Choose ${nameOf(row)}`}
                        checked={selection.chosen.has(key)}
                        onChange={() => selection.toggle(key)}
                      />
                    </label>
                  </td>
                )}
                {columns.map(({ id, title, cell, isNumber, isWide }) => (
                  <td
                    {...ROLE.cell}
                    key={id}
                    data-title={title}
                    className={[isNumber ? "number" : "", isWide ? "wide wrap" : ""].join(" ").trim() || undefined}
                  >
                    {cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
          <Gap height={below} width={width} />
        </tbody>
      </table>
    </section>
  );
}

/** The room of rows that are not drawn. */
const Gap = ({ height, width }: { readonly height: number; readonly width: number }) =>
  height <= 0 ? null : (
    <tr className="gap">
      <td colSpan={width} style={{ height }} />
    </tr>
  );

function Heads<Row>({ columns, rows, keyOf, order, onOrder, selection }: GridOf<Row>) {
  return (
    <thead {...ROLE.group}>
      <tr {...ROLE.row}>
        {selection === undefined ? null : (
          <th {...ROLE.head} scope="col" className="choose">
            <label>
              <input
                type="checkbox"
                aria-label={`Choose the ${number(rows.length)} loaded rows`}
                checked={rows.length > 0 && rows.every((row) => selection.chosen.has(keyOf(row)))}
                onChange={({ target }) => selection.set(target.checked ? rows.map(keyOf) : [])}
              />
            </label>
          </th>
        )}
        {columns.map(({ id, title, isNumber, orders = [] }) => {
          const place = orders.indexOf(order ?? "");
          const isSortable = orders.length > 0 && onOrder !== undefined;
          return (
            <th
              {...ROLE.head}
              key={id}
              scope="col"
              className={isNumber ? "number" : undefined}
              aria-sort={!isSortable ? undefined : place === 0 ? "descending" : place === 1 ? "ascending" : "none"}
            >
              {isSortable ? (
                <button type="button" className="sort" onClick={() => onOrder(orders)}>
                  {title} <span aria-hidden="true">{place === 0 ? "↓" : place === 1 ? "↑" : "↕"}</span>
                </button>
              ) : (
                title
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
