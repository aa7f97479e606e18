import { permissionsOf } from "../../../domain/permission.ts";
import { callerReach, wholeOf } from "../../auth/caller.ts";
import { redeemLink } from "../../auth/links.ts";
import { hashPassword, isPassword } from "../../auth/password.ts";
import { signIn } from "../../auth/sign-in.ts";
import { waysOf } from "../../auth/ways.ts";
import { RequestError } from "../../http/problems.ts";
import { found } from "./found.ts";
import type { HandlersOf } from "./handlers.ts";

export const self: HandlersOf<"self"> = {
  get: async ({ caller }) => ({
    kind: caller.kind,
    id: caller.id,
    name: caller.name,
    organisation: caller.organisation,
    grants: caller.grants,
    permissions: permissionsOf(caller.grants, caller.roles).map((permission) => ({
      permission,
      projects: callerReach(caller, permission) ?? [],
    })),
  }),
  ways: ({ platform, query }) => waysOf(platform.store, query.organisation),
  signIn: async ({ body, address, agent, platform, setSession }) => {
    const given = { ...body, organisation: body.organisation, address, agent };
    const reached = await signIn(platform.store, given, platform.now());
    if ("step" in reached) return reached;
    const { credential, ...begun } = reached;
    setSession(credential, begun.expiresAt);
    return { step: "done", ...begun };
  },
  signOut: async ({ caller, actor, estate, setSession }) => {
    if (caller.session === null) throw new RequestError("invalid-request", "a service token has no session to end");
    await estate.sessions.end(caller.session, actor);
    setSession(null);
    return null;
  },
  redeem: ({ body, platform }) => redeemLink(platform.store, body.link, body.password),
  changePassword: async ({ caller, actor, body, platform, setSession }) => {
    const estate = wholeOf(platform.store, caller.organisation);
    const known = caller.kind === "user" ? await estate.people.passwordOf(caller.id) : null;
    if (!(await isPassword(body.current, known?.hash ?? null)))
      throw new RequestError("forbidden", "the current password is wrong");
    await estate.people.setPassword(caller.id, await hashPassword(body.password), actor);
    setSession(null);
    return null;
  },
  sessions: async ({ caller, estate }) =>
    (await estate.sessions.list(caller.id)).map((session) => ({ ...session, current: session.id === caller.session })),
  endSession: async ({ caller, actor, estate, params: { id } }) => {
    const own = (await estate.sessions.list(caller.id)).find((session) => session.id === id);
    await estate.sessions.end(found(own ?? null, "session", id).id, actor);
    return null;
  },
};
