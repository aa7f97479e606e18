import { useMemo, useState } from "react";
import { addressOf } from "../../../platform/api/contract/client.ts";
import { useNarrow } from "../narrow.ts";
import { Problem } from "../states.tsx";
import { nextOrder, shownColumns } from "./column.ts";
import { Foot } from "./foot.tsx";
import { Grid } from "./grid.tsx";
import type { ListOf } from "./list-of.ts";
import { SelectBar, useSelection } from "./selection.tsx";
import { Tools } from "./tools.tsx";

/** Cards that are shown on a narrow screen before someone asks for more, and each time someone does: a card is as high as a few rows. */
const FOLD = 10;
const UNFOLD = 30;

/** A list: its tools, its rows, what can be done with those that are chosen. */
export function List<Row>(given: ListOf<Row>) {
  const { label, columns, keyOf, nameOf, list, rows, total, search, onSearch, bulk, empty } = given;
  const { columns: wanted } = search;
  const shown = useMemo(() => shownColumns(columns, { columns: wanted }), [columns, wanted]);
  const isLate = list.isPlaceholderData;
  const selection = useSelection(given.path, given.query);
  const [restarts, setRestarts] = useState(0);
  const [unfolds, setUnfolds] = useState(0);
  const isNarrow = useNarrow();
  const open = useMemo(() => (isNarrow ? rows.slice(0, FOLD + unfolds * UNFOLD) : rows), [isNarrow, rows, unfolds]);
  if (list.isError) return <Problem error={list.error} retry={() => void list.refetch()} />;
  return (
    <div className="stack list">
      <Tools {...given} shown={shown} />
      {list.isPending || (isLate && rows.length === 0) ? <Waiting /> : null}
      {list.isSuccess && !isLate && rows.length === 0 ? <div className="card">{empty}</div> : null}
      {rows.length === 0 ? null : (
        <>
          <Grid
            key={restarts}
            label={label}
            columns={shown}
            rows={open}
            keyOf={keyOf}
            nameOf={nameOf}
            total={list.hasNextPage || isLate ? total : rows.length}
            view={addressOf(given.path, { query: given.query })}
            isLate={isLate}
            order={search.order}
            onOrder={(orders) => onSearch({ order: nextOrder(orders, search.order) })}
            selection={bulk === undefined ? undefined : selection}
            onEnd={
              list.hasNextPage && !list.isFetchingNextPage && !isLate && open.length === rows.length
                ? () => void list.fetchNextPage()
                : undefined
            }
          />
          <Foot
            list={list}
            loaded={rows.length}
            shown={open.length}
            total={total}
            onReload={() => setRestarts(restarts + 1)}
            onUnfold={() => setUnfolds((times) => times + 1)}
          />
        </>
      )}
      {bulk === undefined || selection.chosen.size === 0 ? null : (
        <SelectBar label={label} selection={selection} total={total} loaded={rows.map(keyOf)}>
          {bulk(selection)}
        </SelectBar>
      )}
    </div>
  );
}

const Waiting = () => (
  <div className="stack" aria-busy="true">
    <span className="visually-hidden">Loading</span>
    {["a", "b", "c", "d", "e"].map((line) => (
      <div className="skeleton" key={line} />
    ))}
  </div>
);
