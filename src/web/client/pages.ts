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

/** A list of the API, page by page, with the rows that have come so far. */
export function usePages<Item>(key: readonly unknown[], ask: Ask<Item>) {
  const list = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => ask(pageParam, pageParam === undefined ? FIRST : LATER),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: PageOf<Item>) => page.next ?? undefined,
    // Rows are many, and each page is asked for once: comparing them with what was there costs more than drawing them.
    structuralSharing: false,
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
  | "isError"
  | "isSuccess"
  | "error"
  | "dataUpdatedAt"
  | "fetchNextPage"
  | "refetch"
>;
