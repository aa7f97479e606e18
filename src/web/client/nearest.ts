import { useQuery } from "@tanstack/react-query";
import { closest } from "../../domain/closest.ts";
import type { Contract, ReplyOf } from "../../platform/api/contract/contract.ts";
import { api } from "./api.ts";

type Hit = ReplyOf<Contract["search"]["find"]>[number];

/** So many letters at the beginning are taken to be right. */
const SURE = 2;
const MOST_LOOKED_AT = 200;

const wordsOf = (title: string): readonly string[] =>
  title.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > SURE);

/** The hits with a title, or a word of it, most like what was asked for. Pure. */
export function nearestOf(asked: string, hits: readonly Hit[]): readonly Hit[] {
  const byWord = new Map<string, Hit>();
  for (const hit of hits)
    for (const word of [hit.title, ...wordsOf(hit.title)]) if (!byWord.has(word)) byWord.set(word, hit);
  return [...new Set(closest(asked, [...byWord.keys()]).flatMap((word) => byWord.get(word) ?? []))];
}

/** What is called nearly as asked, for when nothing is called so; asked for while `isOn`. */
export function useNearest(asked: string, isOn: boolean): readonly Hit[] {
  const [first = ""] = [...wordsOf(asked)].sort((a, b) => b.length - a.length);
  const stem = first.slice(0, SURE);
  const { data } = useQuery({
    queryKey: ["search", "nearest", stem],
    queryFn: ({ signal }) => api.search.find({ query: { q: stem, limit: MOST_LOOKED_AT }, signal }),
    enabled: isOn && stem.length === SURE,
  });
  return isOn && data !== undefined ? nearestOf(asked, data) : [];
}
