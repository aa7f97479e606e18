import { StoreError } from "../contract/errors.ts";
import type { SavedView, SavedViews } from "../contract/views.ts";
import type { Row } from "../engine/tables.ts";
import type { View } from "../read/view.ts";
import { type ChangeSetting, changing } from "../write/change.ts";
import { newId } from "./rows.ts";

const MOST = 200;

const savedOf = ({ view, shared, created_at, ...row }: Row<"saved_view">): SavedView => ({
  id: view,
  name: row.name,
  page: row.page,
  query: row.query,
  shared: shared === 1,
  owner: row.owner,
  createdAt: created_at,
});

export const savedViewsOf = ({ allRows }: View, setting: ChangeSetting): SavedViews => ({
  list: async (owner) => {
    const query = allRows.selectFrom("saved_view").selectAll();
    const own = query.where((is) => is.or([is("owner", "=", owner), is("shared", "=", 1)]));
    return (await own.orderBy("name").orderBy("view").execute()).map(savedOf);
  },
  get: async (id) => {
    const row = await allRows.selectFrom("saved_view").selectAll().where("view", "=", id).executeTakeFirst();
    return row === undefined ? null : savedOf(row);
  },
  create: (given, actor) =>
    changing(setting, actor, async (change) => {
      const own = await change.rows.selectFrom("saved_view").select("view").where("owner", "=", given.owner).execute();
      if (own.length >= MOST) throw new StoreError("conflict", `there are ${MOST} views already: remove one first`);
      const view = { ...given, id: newId(), createdAt: change.at };
      const { id, name, page, query, owner, shared, createdAt } = view;
      const row = { view: id, name, page, query, owner, shared: shared ? 1 : 0, created_at: createdAt };
      await change.insert("saved_view", [row]);
      return { result: view, deed: { action: "view.create", subject: `view:${id}`, detail: { name, page, shared } } };
    }),
  remove: (id, actor) =>
    changing(setting, actor, async (change) => {
      await change.rows.deleteFrom("saved_view").where("view", "=", id).execute();
      return { result: undefined, deed: { action: "view.remove", subject: `view:${id}` } };
    }),
});
