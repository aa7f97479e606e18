import { z } from "zod";
import type { Estate } from "../../store/contract/store.ts";
import { providerPeople } from "../provider-people.ts";

/** The names of the setting and of its secret in the store. */
export const OIDC = "oidc";
export const CLIENT_SECRET = "oidc.client-secret";
/** Where the provider sends people back to. */
export const CALLBACK = "/sign-on/oidc/callback";

const address = z.url({ protocol: /^https?$/ }).max(500);

/** How an organisation's people sign in with OpenID Connect. The client secret is kept apart. */
export const oidcSetting = z.strictObject({
  issuer: address.describe("as in the provider's own description of itself"),
  clientId: z.string().min(1).max(500),
  origins: z
    .array(address)
    .max(10)
    .default([])
    .describe("other origins of the provider's endpoints: nothing else beside the issuer's is asked"),
  trustEmail: z
    .boolean()
    .default(false)
    .describe("take an address for the person's own although the provider does not say that it verified it"),
  ...providerPeople,
});
export type OidcSetting = z.infer<typeof oidcSetting>;

/** Null when the organisation has none. */
export async function oidcOf(estate: Estate): Promise<OidcSetting | null> {
  const value = await estate.settings.get(OIDC);
  return value === null ? null : oidcSetting.parse(value);
}
