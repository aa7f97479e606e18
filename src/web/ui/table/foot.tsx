import { useChangedAt } from "../../client/live.ts";
import type { Pages } from "../../client/pages.ts";
import { number } from "../format.ts";
import { Time } from "../time.tsx";

/** How much of a list is here, as of when, and how to get on. */
export function Foot({
  list,
  loaded,
  shown = loaded,
  total,
  onReload,
  onUnfold,
}: {
  readonly list: Pages;
  readonly loaded: number;
  readonly total: number | undefined;
  readonly onReload: () => void;
  /** Of what is loaded; the rest is folded away. */
  readonly shown?: number;
  readonly onUnfold?: () => void;
}) {
  const isStale = useChangedAt() > list.dataUpdatedAt && !list.isFetching;
  return (
    <div className="row spread small muted list-foot">
      <span>
        {list.isPlaceholderData
          ? "Loading the rows."
          : shown < loaded
            ? `${number(shown)} of ${number(total ?? loaded)}${total === undefined && list.hasNextPage ? " or more" : ""} rows are shown.`
            : list.hasNextPage
              ? `${number(loaded)} of ${total === undefined ? "more" : number(total)} rows are loaded.`
              : `${number(loaded)} ${loaded === 1 ? "row" : "rows"}, all that there are.`}{" "}
        As of <Time at={list.dataUpdatedAt} />.
      </span>
      <span className="row">
        {isStale ? (
          <>
            <span>Something has changed since.</span>
            <button
              type="button"
              className="button small"
              onClick={() => {
                onReload();
                void list.refetch();
              }}
            >
              Load again
            </button>
          </>
        ) : null}
        {shown < loaded ? (
          <button type="button" className="button small" onClick={onUnfold}>
            Show more rows
          </button>
        ) : null}
        {list.hasNextPage && shown === loaded ? (
          <button
            type="button"
            className="button small"
            disabled={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {list.isFetchingNextPage ? "Loading" : "Show more"}
          </button>
        ) : null}
      </span>
    </div>
  );
}
