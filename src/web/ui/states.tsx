import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ApiError } from "../../platform/api/contract/client.ts";
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

const NOT_ALLOWED = 403;
const MISSING = 404;
const BROKEN = 500;

/** Why something did not work, with the way on. */
export function Problem({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const problem = error instanceof ApiError ? error.problem : undefined;
  const { status = 0, instance = "" } = problem ?? {};
  return (
    <div className="note bad stack" role="alert">
      <p>{wordsOf(error)}</p>
      {status === NOT_ALLOWED ? <p>Whoever manages people can give you a role that has it.</p> : null}
      {status === MISSING ? <p>It may have gone, or not be yours to see.</p> : null}
      {status >= BROKEN ? (
        <p>
          Look for <code className="wrap">{instance}</code> in the platform's log.
        </p>
      ) : null}
      {retry === undefined || status === NOT_ALLOWED || status === MISSING ? null : (
        <div>
          <button type="button" className="button" onClick={retry}>
            Try again
          </button>
        </div>
      )}
    </div>
  );
}

/** That there is nothing, why, and what to do. */
export const Empty = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => (
  <div className="empty">
    <h2>{title}</h2>
    {children}
  </div>
);
