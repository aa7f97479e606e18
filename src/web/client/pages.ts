import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";

interface PageOf<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** The first page comes at once, later ones are for those who scroll on. */
const FIRST = 100;
const LATER = 500;

type Ask<Item> = (after: string | undefined, limit: number) => Promise<PageOf<Item>>;

/** Lists differ in their filter or order only where the last part of the key, the query, is all that differs. */
const isOfSameList = (before: readonly unknown[] = [], key: readonly unknown[]): boolean =>
  before.length === key.length &&
  typeof key.at(-1) === "object" &&
  key.slice(0, -1).every((part, index) => part === before[index]);

/** A list of the API, page by page, with the rows that have come so far. */
export function usePages<Item>(key: readonly unknown[], ask: Ask<Item>) {
  const list = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => ask(pageParam, pageParam === undefined ? FIRST : LATER),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: PageOf<Item>) => page.next ?? undefined,
    // Rows are many, and each page is asked for once: comparing them with what was there costs more than drawing them.
    structuralSharing: false,
    // What was shown stays until the rows of another filter or order have come: nothing jumps, and the focus is kept.
    placeholderData: (before, query) => (isOfSameList(query?.queryKey, key) ? before : undefined),
  });
  const { data } = list;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  return { list, rows };
}

/** What of a list under way its table needs. */
export type Pages = Pick<
  ReturnType<typeof usePages>["list"],
  | "hasNextPage"
  | "isFetchingNextPage"
  | "isFetching"
  | "isPending"
  | "isPlaceholderData"
  | "isError"
  | "isSuccess"
  | "error"
  | "dataUpdatedAt"
  | "fetchNextPage"
  | "refetch"
>;
