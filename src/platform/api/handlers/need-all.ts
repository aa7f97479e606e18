import { beyondReach, type Caller } from "../../auth/caller.ts";
import { RequestError } from "../../http/problems.ts";

/** A provider can say that anybody is its user: only who may do everything may name it. Throws a RequestError. */
export function needAll(caller: Caller): void {
  if (beyondReach(caller, [{ role: "admin", projects: "all" }]) !== null)
    throw new RequestError("forbidden", "a provider says who is who: this needs the role admin over everything");
}
