import { useChangedAt } from "../../client/live.ts";
import type { Pages } from "../../client/pages.ts";
import { number } from "../format.ts";
import { Time } from "../time.tsx";

/** How much of a list is here, as of when, and how to get on. */
export function Foot({
  list,
  loaded,
  total,
  onReload,
}: {
  readonly list: Pages;
  readonly loaded: number;
  readonly total: number | undefined;
  readonly onReload: () => void;
}) {
  const isStale = useChangedAt() > list.dataUpdatedAt && !list.isFetching;
  return (
    <div className="row spread small muted list-foot">
      <span>
        {list.isPlaceholderData
          ? "Loading the rows."
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
        {list.hasNextPage ? (
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
