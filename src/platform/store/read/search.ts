import type { Hit, Search } from "../contract/search.ts";
import { wordsOf } from "../words.ts";
import type { View } from "./view.ts";

const USUAL = 50;
const MOST = 200;

/** Finds what an access sees by its words. */
export const searchOf = (view: View): Search => ({
  find: async (query, { type, limit = USUAL } = {}) => {
    const words = wordsOf(query);
    if (words.length === 0) return [];
    return view.long(async (rows) => {
      let found = rows
        .selectFrom("search_document")
        .select(["type", "ref", "grouped", "title"])
        .where(view.engine.hasWords(words, "search_document"));
      if (type !== undefined) found = found.where("type", "=", type);
      const hits = await found.orderBy("title").orderBy("type").orderBy("ref").limit(Math.min(MOST, limit)).execute();
      return hits.map(
        (row): Hit => ({ type: row.type as Hit["type"], id: row.ref, group: row.grouped, title: row.title }),
      );
    });
  },
});
