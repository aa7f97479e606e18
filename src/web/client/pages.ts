import { useInfiniteQuery } from "@tanstack/react-query";

interface PageOf<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** A list of the API, page by page, with the rows that have come so far. */
export function usePages<Item>(key: readonly unknown[], ask: (after: string | undefined) => Promise<PageOf<Item>>) {
  const list = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => ask(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: PageOf<Item>) => page.next ?? undefined,
  });
  return { list, rows: list.data?.pages.flatMap((page) => page.items) ?? [] };
}
