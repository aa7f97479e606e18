import type { Store } from "../store/contract/store.ts";
import { wholeOf } from "./caller.ts";
import { oidcOf } from "./oidc/setting.ts";
import { samlOf } from "./saml/setting.ts";

/** How people of an organisation can sign in beside a password and a passkey. */
export interface Ways {
  /** There are several organisations, and one must be named first. */
  readonly needsOrganisation: boolean;
  readonly oidc: boolean;
  readonly saml: boolean;
}

/** Of the organisation that is named, or the only one. One that is not there has no providers, like one that set none up. */
export async function waysOf(store: Store, named: string | undefined): Promise<Ways> {
  const all = named === undefined ? await store.organisations.list() : [];
  const organisation = named ?? (all.length === 1 ? all[0]?.id : undefined);
  if (organisation === undefined) return { needsOrganisation: true, oidc: false, saml: false };
  const estate = wholeOf(store, organisation);
  const [oidc, saml] = [await oidcOf(estate), await samlOf(estate)];
  return { needsOrganisation: false, oidc: oidc?.enabled === true, saml: saml?.enabled === true };
}
