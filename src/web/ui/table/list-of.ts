import type { ReactNode } from "react";
import type { Pages } from "../../client/pages.ts";
import type { Column, Shown } from "./column.ts";
import type { Selection } from "./selection.tsx";

/** What makes a list of the API a table of the app. */
export interface ListOf<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  /** What a row is called, for those who choose it without seeing it. */
  readonly nameOf: (row: Row) => string;
  readonly list: Pages;
  readonly rows: readonly Row[];
  /** How many there are in all, where that is known. */
  readonly total?: number | undefined;
  /** The page under whose name views are kept; without one they are not. */
  readonly page?: string;
  readonly search: Shown & { readonly [name: string]: string | undefined };
  readonly onSearch: (change: Shown) => void;
  /** Path under `/api/v1` and query that give just these rows. */
  readonly path: string;
  readonly query: { readonly [name: string]: string | number | undefined };
  /** The same for the command line, where it can: words after `stance`. */
  readonly command?: string | undefined;
  /** What is offered for chosen rows. */
  readonly bulk?: ((selection: Selection) => ReactNode) | undefined;
  /** Shown where there are no rows. */
  readonly empty: ReactNode;
}
