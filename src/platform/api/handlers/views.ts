import { type Caller, callerReach } from "../../auth/caller.ts";
import type { SavedView } from "../../store/contract/views.ts";
import { found } from "./found.ts";
import type { HandlersOf } from "./handlers.ts";

const managesPeople = (caller: Caller): boolean => callerReach(caller, "people:manage") === "all";

const shownTo = (caller: Caller, view: SavedView) => ({
  ...view,
  removable: view.owner === caller.id || (view.shared && managesPeople(caller)),
});

export const views: HandlersOf<"views"> = {
  list: async ({ estate, caller }) => (await estate.views.list(caller.id)).map((view) => shownTo(caller, view)),
  create: async ({ estate, actor, caller, body }) =>
    shownTo(caller, await estate.views.create({ ...body, owner: caller.id }, actor)),
  remove: async ({ estate, actor, caller, params: { id } }) => {
    const view = await estate.views.get(id);
    found(view === null || !shownTo(caller, view).removable ? null : view, "view", id);
    await estate.views.remove(id, actor);
    return null;
  },
};
