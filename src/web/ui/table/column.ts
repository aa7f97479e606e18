import type { ReactNode } from "react";

/** A column that a list can show. */
export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** The fields of the API's rows that it tells: an export of the view has these. */
  readonly fields: readonly string[];
  readonly isNumber?: boolean;
  /** Takes the room that is left, and breaks long words. */
  readonly isWide?: boolean;
  /** Not shown unless someone asks for it. */
  readonly isExtra?: boolean;
  /** Orders of the API that go by it: a click on its head goes through them. */
  readonly orders?: readonly string[];
}

/** What of a list's look stands in the address of the page. */
export interface Shown {
  /** Ids of columns, by commas. */
  readonly columns?: string | undefined;
  readonly order?: string | undefined;
}

/** The columns to show, in the order of the list; those it has by itself where the address says nothing it knows. */
export function shownColumns<Row>(columns: readonly Column<Row>[], { columns: wanted }: Shown): readonly Column<Row>[] {
  const ids = wanted?.split(",") ?? [];
  const chosen = columns.filter(({ id }) => ids.includes(id));
  return chosen.length > 0 ? chosen : columns.filter(({ isExtra }) => isExtra !== true);
}

/** The address after a column is shown or hidden: nothing where that is what the list shows by itself. */
export function withColumn<Row>(columns: readonly Column<Row>[], shown: Shown, id: string): string | undefined {
  const now = shownColumns(columns, shown).map((column) => column.id);
  const next = columns
    .map((column) => column.id)
    .filter((other) => (other === id ? !now.includes(id) : now.includes(other)));
  const usual = shownColumns(columns, {}).map((column) => column.id);
  return next.length === 0 || next.join() === usual.join() ? undefined : next.join();
}

/** The order after a click on a head: through those of the column, then back to the list's own. */
export function nextOrder(orders: readonly string[], current: string | undefined): string | undefined {
  const place = orders.indexOf(current ?? "");
  return orders[place + 1];
}
