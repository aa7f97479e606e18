import { sql } from "kysely";
import type { Hit, Search } from "../contract/search.ts";
import type { Scoped } from "../engine/scoped.ts";
import { wordsOf } from "../words.ts";
import type { View } from "./view.ts";

const USUAL = 50;
const MOST = 200;
/** Of words that more documents have than anybody reads through, so many documents are put in order. */
const MOST_IN_ORDER = 500;

/** Finds what an access sees by its words. */
export const searchOf = (view: View): Search => ({
  find: async (query, { type, limit = USUAL } = {}) => {
    const words = wordsOf(query);
    if (words.length === 0) return [];
    const { way } = await view.listed();
    return view.long(async (rows) => {
      let found = way === "gather" ? amongFew(view, rows, words) : view.engine.documents(rows, words);
      if (type !== undefined) found = found.where("search_document.type", "=", type);
      const shown = (["type", "ref", "grouped", "title"] as const).map((name) => `search_document.${name}` as const);
      const some = found.select(shown).limit(MOST_IN_ORDER).as("some");
      const ordered = rows.selectFrom(some).selectAll().orderBy("title").orderBy("type").orderBy("ref");
      const hits = await ordered.limit(Math.min(MOST, limit)).execute();
      return hits.map(
        (row): Hit => ({ type: row.type as Hit["type"], id: row.ref, group: row.grouped, title: row.title }),
      );
    }, way);
  },
});

/** Looks at all that people see who see little, rather than at all that bears the words. */
const amongFew = ({ engine }: View, rows: Scoped, words: readonly string[]) =>
  rows.selectFrom("search_document").where(engine.hasWords(words, sql.ref("search_document.words")));
