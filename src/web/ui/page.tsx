import type { UseQueryResult } from "@tanstack/react-query";
import { type ReactNode, useEffect } from "react";
import { Loaded } from "./states.tsx";

/** A page's head: its title (also the window's), a sentence, what can be done. */
export function PageHead({
  title,
  children,
  actions,
  crumbs,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly crumbs?: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} · Stance`;
  }, [title]);
  return (
    <header className="page-head">
      <div className="stack">
        {crumbs === undefined ? null : (
          <nav className="crumbs" aria-label="Breadcrumbs">
            {crumbs}
          </nav>
        )}
        <h1 className="wrap">{title}</h1>
        {children === undefined ? null : <p>{children}</p>}
      </div>
      {actions === undefined ? null : <div className="row">{actions}</div>}
    </header>
  );
}

/** A page about one thing: as `Loaded`, and one that does not come still has its head, with the way to all of them. */
export const LoadedPage = <Data,>({
  title,
  crumbs,
  query,
  children,
}: {
  /** What it is one of: the title until the thing itself names it. */
  readonly title: string;
  readonly crumbs: ReactNode;
  readonly query: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
}) => (
  <>
    {query.isError && query.data === undefined ? <PageHead title={title} crumbs={crumbs} /> : null}
    <Loaded query={query}>{children}</Loaded>
  </>
);

/** A part of a page with a heading. */
export const Section = ({
  title,
  children,
  actions,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}) => (
  <section className="card stack" aria-label={title}>
    <div className="row spread">
      <h2>{title}</h2>
      {actions}
    </div>
    {children}
  </section>
);
