import { callerReach } from "../../auth/caller.ts";
import type { HandlersOf } from "./handlers.ts";

export const notices: HandlersOf<"notices"> = {
  list: ({ estate, caller, platform }) =>
    estate.notices.of({
      person: caller.id,
      now: platform.now(),
      watchesRuns: callerReach(caller, "sources:manage") !== null,
    }),
  read: async ({ estate, caller, body: { until } }) => {
    await estate.notices.read(caller.id, until);
    return null;
  },
};
