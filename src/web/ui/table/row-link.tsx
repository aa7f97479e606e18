import { useRouter } from "@tanstack/react-router";
import type { MouseEvent, ReactNode } from "react";

/** Path and query of a page; what is undefined is left out. */
const hrefOf = (path: string, search: { readonly [name: string]: string | undefined } = {}): string => {
  const given = Object.entries(search).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
};

/**
 * A link of a row to another page of the app. The router's own links each listen to the address, to mark themselves where they lead to
 * what is open; of hundreds in a table that is most of what a click costs, and no row is ever what is open.
 */
export function RowLink({
  to,
  search,
  children,
  ...marks
}: {
  readonly to: string;
  readonly search?: { readonly [name: string]: string | undefined };
  readonly children: ReactNode;
  readonly "data-counts"?: string;
}) {
  const router = useRouter();
  const href = hrefOf(to, search);
  const follow = (event: MouseEvent): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    router.history.push(href);
  };
  return (
    <a {...marks} href={href} onClick={follow}>
      {children}
    </a>
  );
}
