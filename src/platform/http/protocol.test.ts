import { expect, it } from "vitest";
import { PERMISSION_IDS, type Permission } from "../../domain/permission.ts";
import { serve, tokenWith } from "../../testing/served.ts";
import { Clock, estateWith, onEveryEngine, someone, storesOf } from "../../testing/stores.ts";
import { PROTOCOL } from "./protocol.ts";

/** By hand, as in the matrix of the contract. */
const MAY: { readonly [role: string]: readonly Permission[] } = {
  viewer: ["estate:read"],
  auditor: ["estate:read", "audit:read", "people:read"],
  admin: PERMISSION_IDS,
  partial: [],
};
const CALLERS = ["anonymous", "viewer", "auditor", "admin", "partial", "revoked"] as const;

/** What a route of a protocol answers who may not call it; null when he may. */
function refusal({ needs }: (typeof PROTOCOL)[number], caller: (typeof CALLERS)[number]): number | null {
  if (caller === "revoked") return 401;
  if (needs === "anyone") return null;
  if (caller === "anonymous") return 401;
  if (needs === "signed-in") return null;
  return MAY[caller]?.includes(needs.permission) === true ? null : 403;
}

onEveryEngine("who may call what a protocol fixes", (engine) => {
  const stores = storesOf(engine);

  it(`holds for ${PROTOCOL.length} routes and ${CALLERS.length} callers`, async () => {
    const clock = new Clock();
    const store = await stores.open({ clock });
    const estate = await estateWith(store, "acme", []);
    const all = (role: string) => tokenWith(store, "acme", [{ role, projects: "all" }], clock);
    const revoked = await all("admin");
    await estate.tokens.revoke(revoked.id, someone);
    const tokens: { readonly [caller: string]: string | undefined } = {
      viewer: (await all("viewer")).token,
      auditor: (await all("auditor")).token,
      admin: (await all("admin")).token,
      partial: (await tokenWith(store, "acme", [{ role: "admin", projects: ["core"] }], clock)).token,
      revoked: revoked.token,
    };
    const served = serve(store, clock);
    const wrong: string[] = [];
    for (const route of PROTOCOL)
      for (const caller of CALLERS) {
        const path = route.path.replaceAll(/\{\w+\}/g, "none");
        const { status } = await served.ask(route.method, path, { as: tokens[caller] });
        const expected = refusal(route, caller);
        const isRight =
          expected !== null
            ? status === expected
            : status < 500 && (route.needs === "anyone" || ![401, 403].includes(status));
        if (!isRight) wrong.push(`${route.name} as ${caller}: ${status}, expected ${expected ?? "to be served"}`);
      }
    expect(wrong).toEqual([]);
  });
});
