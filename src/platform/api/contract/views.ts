import { z } from "zod";
import { create, id, noReply, read, remove } from "./endpoint.ts";
import { time, title } from "./shapes.ts";

const view = z.object({
  id: z.string(),
  name: title,
  /** The page of the app, as `findings`. */
  page: z.string().regex(/^[a-z][a-z-]{0,39}$/, "use the name of a page"),
  /** What stands behind the question mark of its address. */
  query: z.string().max(4_000),
  shared: z.boolean(),
  owner: z.string(),
  createdAt: time,
});
/** `removable`: the caller may remove it. */
const shown = view.extend({ removable: z.boolean() });

export const views = {
  list: read({
    path: "/views",
    needs: "signed-in",
    summary: "List one's own saved views and the shared ones",
    reply: z.array(shown),
  }),
  create: create({
    path: "/views",
    needs: "signed-in",
    summary: "Keep a view of a list, for oneself or for everyone of the organisation",
    body: view.pick({ name: true, page: true, query: true, shared: true }).strict(),
    reply: shown,
    status: 201,
  }),
  remove: remove({
    path: "/views/{id}",
    needs: "signed-in",
    summary: "Remove a view of one's own; who manages people removes any shared one",
    params: z.strictObject({ id }),
    reply: noReply,
    status: 204,
  }),
};
