import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { wordsOf } from "../client/api.ts";

/** What was asked for, or that it is on its way, or why it did not come. */
export function Loaded<Data>({
  query,
  children,
}: {
  readonly query: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <Problem error={query.error} retry={() => void query.refetch()} />;
  return (
    <div className="stack" aria-busy="true">
      <span className="visually-hidden">Loading</span>
      <div className="skeleton" />
      <div className="skeleton" />
    </div>
  );
}

/** Why something did not work, with the way on. */
export const Problem = ({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) => (
  <div className="note bad stack" role="alert">
    <p>{wordsOf(error)}</p>
    {retry === undefined ? null : (
      <div>
        <button type="button" className="button" onClick={retry}>
          Try again
        </button>
      </div>
    )}
  </div>
);

/** That there is nothing, why, and what to do. */
export const Empty = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => (
  <div className="empty">
    <h2>{title}</h2>
    {children}
  </div>
);
