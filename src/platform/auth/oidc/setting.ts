import { z } from "zod";
import type { Estate } from "../../store/contract/store.ts";

/** The names of the setting and of its secret in the store. */
export const OIDC = "oidc";
export const CLIENT_SECRET = "oidc.client-secret";
/** Where the provider sends people back to. */
export const CALLBACK = "/sign-on/oidc/callback";

const address = z.url({ protocol: /^https?$/ }).max(500);
const grant = z.strictObject({
  role: z.string().min(1).max(60),
  projects: z.union([z.literal("all"), z.array(z.string().max(60)).max(1_000)]),
});

/** How an organisation's people sign in with OpenID Connect. The client secret is kept apart. */
export const oidcSetting = z.strictObject({
  issuer: address.describe("as in the provider's own description of itself"),
  clientId: z.string().min(1).max(500),
  origins: z
    .array(address)
    .max(10)
    .default([])
    .describe("other origins of the provider's endpoints: nothing else beside the issuer's is asked"),
  domains: z
    .array(
      z
        .string()
        .regex(/^[a-z0-9.-]{1,253}$/)
        .max(253),
    )
    .min(1)
    .max(100)
    .describe("of addresses that are let in, in lower case"),
  trustEmail: z
    .boolean()
    .default(false)
    .describe("take an address for the person's own although the provider does not say that it verified it"),
  createPeople: z.boolean().default(false).describe("make people who are not known yet"),
  claim: z.string().max(200).nullable().default(null).describe("the claim that the mapping reads, as `groups`"),
  mapping: z
    .array(
      z.strictObject({
        value: z.string().min(1).max(500),
        team: z.string().max(60).nullable().default(null),
        grants: z.array(grant).max(100).default([]),
      }),
    )
    .max(500)
    .default([])
    .describe("which teams and roles a value of the claim gives; they are taken away when it is missing"),
});
export type OidcSetting = z.infer<typeof oidcSetting>;

/** Null when the organisation has none. */
export async function oidcOf(estate: Estate): Promise<OidcSetting | null> {
  const value = await estate.settings.get(OIDC);
  return value === null ? null : oidcSetting.parse(value);
}
