import type { Need } from "../api/contract/endpoint.ts";
import { type Caller, callerReach } from "../auth/caller.ts";
import type { Access } from "../store/contract/access.ts";
import { RequestError } from "./problems.ts";

/** What the caller reaches by a route that needs this; null where it is for anyone. Throws when he may not call it. */
export function accessFor(needs: Need, caller: Caller | null): Access | null {
  if (needs === "anyone") return null;
  if (caller === null) throw new RequestError("not-signed-in", "sign in, or send a service token as bearer token");
  const { organisation } = caller;
  if (needs === "signed-in") return { organisation, projects: "all" };
  const projects = callerReach(caller, needs.permission);
  if (projects === null) throw new RequestError("forbidden", `this needs the permission ${needs.permission}`);
  if (needs.whole === true && projects !== "all")
    throw new RequestError("forbidden", `this needs the permission ${needs.permission} over the whole organisation`);
  return { organisation, projects };
}
