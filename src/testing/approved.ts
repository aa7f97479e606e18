import { approveScope } from "../platform/drift/approve.ts";
import type { Platform } from "../platform/http/platform.ts";
import type { Estate } from "../platform/store/contract/store.ts";
import { someone } from "./stores.ts";

/** Approves the whole estate as it is. Gives the baseline's id. */
export const approveEstate = (
  estate: Estate,
  { signer, now }: Pick<Platform, "signer" | "now">,
  reason = "reviewed",
): Promise<string> =>
  approveScope(
    { scope: { kind: "estate" }, reason, until: null, needsOther: false },
    { estate, signer, now: now(), actor: someone },
  );
