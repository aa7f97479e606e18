import { CALLBACK, CLIENT_SECRET, OIDC, oidcOf } from "../../auth/oidc/setting.ts";
import { depart } from "../../auth/oidc/sign-in.ts";
import { organisationOf } from "../../auth/sign-in.ts";
import { RequestError } from "../../http/problems.ts";
import type { HandlersOf } from "./handlers.ts";
import { needAll } from "./need-all.ts";
import { needReachable } from "./reachable.ts";

export const oidc: HandlersOf<"oidc"> = {
  begin: async ({ body, platform, setTransit }) => {
    const { store, origin, now, outbound } = platform;
    const organisation = await organisationOf(store, body.organisation);
    const { location, transit, expiresAt } = await depart(organisation, { store, origin, now: now(), outbound });
    setTransit(transit, expiresAt);
    return { location, expiresAt };
  },
  get: async ({ estate, platform }) => {
    const setting = await oidcOf(estate);
    return setting === null ? null : { ...setting, redirectUri: platform.origin + CALLBACK };
  },
  put: async ({ estate, caller, actor, body: { clientSecret, ...setting }, platform }) => {
    needAll(caller);
    const { outbound, origin } = platform;
    for (const address of [setting.issuer, ...setting.origins]) await needReachable(address, outbound);
    const before = await oidcOf(estate);
    if (clientSecret !== undefined) await estate.secrets.put(CLIENT_SECRET, clientSecret, actor);
    else if (before?.issuer !== setting.issuer)
      throw new RequestError("invalid-request", "give the client secret of this issuer");
    await estate.settings.put(OIDC, setting, actor);
    return { ...setting, redirectUri: origin + CALLBACK };
  },
  remove: async ({ estate, caller, actor }) => {
    needAll(caller);
    if ((await oidcOf(estate)) === null) throw new RequestError("not-found", "there is no provider to remove");
    await estate.settings.put(OIDC, null, actor, { endSessions: "oidc" });
    await estate.secrets.remove(CLIENT_SECRET, actor);
    return null;
  },
};
