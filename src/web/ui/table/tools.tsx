import { addressOf } from "../../../platform/api/contract/client.ts";
import { choicesOf, usePref } from "../../client/prefs.ts";
import { words } from "../format.ts";
import { Menu } from "../menu.tsx";
import { type Column, withColumn } from "./column.ts";
import type { ListOf } from "./list-of.ts";
import { ShowQuery } from "./query-dialog.tsx";
import { Views } from "./views.tsx";

/** What can be done with a list as a whole: keep the view, choose columns, take it away. */
export function Tools<Row>(list: ListOf<Row> & { readonly shown: readonly Column<Row>[] }) {
  const { label, columns, shown, search, onSearch, path, query, page } = list;
  const [density, setDensity] = usePref("density");
  const fields = [...new Set(shown.flatMap((column) => column.fields))].join(",");
  const fileOf = (format: string): string =>
    addressOf(path, { query: { ...query, limit: 1_000, columns: fields, format } });
  return (
    <div className="row tools" role="toolbar" aria-label={`${label}: view and export`}>
      {page === undefined ? null : <Views page={page} search={search} />}
      <Menu label="Columns">
        <fieldset className="plain-set stack">
          <legend className="small muted">Columns</legend>
          {columns.map(({ id, title }) => (
            <label key={id} className="check">
              <input
                type="checkbox"
                checked={shown.some((column) => column.id === id)}
                onChange={() => onSearch({ columns: withColumn(columns, search, id) })}
              />
              {title}
            </label>
          ))}
        </fieldset>
        <fieldset className="plain-set stack">
          <legend className="small muted">Rows</legend>
          {choicesOf("density").map((choice) => (
            <label key={choice} className="check">
              <input type="radio" name="density" checked={density === choice} onChange={() => setDensity(choice)} />
              {words(choice)}
            </label>
          ))}
        </fieldset>
      </Menu>
      <Menu label="Export">
        <p className="small muted">This view: its filters, order and columns.</p>
        <a className="menu-item" download href={fileOf("csv")}>
          CSV
        </a>
        <a className="menu-item" download href={fileOf("ndjson")}>
          JSON lines
        </a>
      </Menu>
      <ShowQuery path={path} query={query} command={list.command} />
    </div>
  );
}
