import { useVirtualizer } from "@tanstack/react-virtual";
import { useDeferredValue, useEffect, useLayoutEffect, useRef } from "react";
import { usePref } from "../../client/prefs.ts";
import { number } from "../format.ts";
import type { Column } from "./column.ts";
import { useRowKeys } from "./keys.ts";
import { Row } from "./row.tsx";
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
} as const;

interface GridOf<Item> {
  readonly label: string;
  readonly columns: readonly Column<Item>[];
  readonly rows: readonly Item[];
  readonly keyOf: (row: Item) => string;
  readonly nameOf: (row: Item) => string;
  readonly total: number | undefined;
  /** What the rows are the rows of: where it becomes another, the list is shown from its beginning. */
  readonly view?: string;
  /** The rows are still those of the view before. */
  readonly isLate?: boolean;
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
export function Grid<Item>(given: GridOf<Item>) {
  const { label, columns, keyOf, nameOf, total, view, selection, onEnd } = given;
  // What was done is answered before many rows are drawn.
  const rows = useDeferredValue(given.rows);
  const isLate = given.isLate === true || rows !== given.rows;
  const [density] = usePref("density");
  const frame = useRef<HTMLElement>(null);
  const seen = useRef(view);
  const isLong = rows.length > DRAWN_WHOLE;
  const virtual = useVirtualizer({
    count: isLong ? rows.length : 0,
    enabled: isLong,
    getScrollElement: () => frame.current,
    estimateSize: () => HEIGHTS[density],
    overscan: AHEAD,
    getItemKey: (index) => keyOf(rows[index] as Item),
  });
  const items = virtual.getVirtualItems();
  const [first, last] = isLong ? [items[0]?.index ?? 0, items.at(-1)?.index ?? -1] : [0, rows.length - 1];
  const [above, below] = isLong ? [items[0]?.start ?? 0, virtual.getTotalSize() - (items.at(-1)?.end ?? 0)] : [0, 0];
  useLayoutEffect(() => {
    if (seen.current !== view && !isLate) {
      seen.current = view;
      frame.current?.scrollTo({ top: 0 });
    }
  }, [view, isLate]);
  useEffect(() => {
    if (isLong && last >= rows.length - LEFT) onEnd?.();
  }, [isLong, last, rows.length, onEnd]);
  const keys = useRowKeys(frame, {
    count: rows.length,
    show: (index) => virtual.scrollToIndex(index),
    onChoose: selection === undefined ? undefined : (index) => selection.toggle(keyOf(rows[index] as Item)),
  });
  const width = columns.length + (selection === undefined ? 0 : 1);
  return (
    <section
      ref={frame}
      className={isLong ? "table long" : "table"}
      aria-label={label}
      aria-busy={isLate || undefined}
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
            const key = keyOf(row);
            return (
              <Row
                key={key}
                id={key}
                row={row}
                index={first + place}
                columns={columns as readonly Column<never>[]}
                name={selection === undefined ? "" : nameOf(row)}
                isChosen={selection?.chosen.has(key)}
                onToggle={selection?.toggle}
                measure={isLong ? virtual.measureElement : undefined}
              />
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

function Heads<Item>({ columns, rows, keyOf, order, onOrder, selection }: GridOf<Item>) {
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
