import { X509Certificate } from "node:crypto";
import { z } from "zod";
import type { Estate } from "../../store/contract/store.ts";
import { providerPeople } from "../provider-people.ts";

/** The name of the setting in the store. */
export const SAML = "saml";

const attribute = (what: string) => z.string().min(1).max(500).nullable().default(null).describe(what);

const SMALLEST_KEY = 2_048;

/** A certificate in PEM, whose key can sign for SAML: RSA of 2,048 bits or more. */
const certificate = z
  .string()
  .max(20_000)
  .transform((text, context) => {
    try {
      const read = new X509Certificate(text);
      const { asymmetricKeyType: type, asymmetricKeyDetails: details } = read.publicKey;
      if (type === "rsa" && (details?.modulusLength ?? 0) >= SMALLEST_KEY) return read.toString();
      context.addIssue({ code: "custom", message: "its key must be RSA of 2,048 bits or more" });
    } catch {
      context.addIssue({ code: "custom", message: "is no certificate in PEM" });
    }
    return z.NEVER;
  });

/** Who the provider is, as its metadata tells. */
export const samlProvider = z.strictObject({
  entityId: z.string().min(1).max(1_000).describe("how the provider calls itself"),
  signInUrl: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .describe("where browsers are sent, by HTTP-Redirect"),
  certificates: z.array(certificate).min(1).max(5).describe("in PEM; one of them must have signed"),
});
export type SamlProvider = z.infer<typeof samlProvider>;

/** How people of that provider are taken. */
export const samlPeople = z.strictObject({
  emailAttribute: attribute("the attribute that holds the address; the name id where none is named"),
  nameAttribute: attribute("the attribute that holds the person's name"),
  unsolicited: z
    .boolean()
    .default(false)
    .describe("take sign-ins that began at the provider: another's page can then sign a browser in as someone else"),
  ...providerPeople,
});

const samlSetting = z.strictObject({ ...samlProvider.shape, ...samlPeople.shape });
export type SamlSetting = z.infer<typeof samlSetting>;

/** Null when the organisation has none. */
export async function samlOf(estate: Estate): Promise<SamlSetting | null> {
  const value = await estate.settings.get(SAML);
  return value === null ? null : samlSetting.parse(value);
}

/** The platform as the provider of one organisation knows it. */
export interface ServiceProvider {
  /** What it is called, and where its metadata are. */
  readonly entityId: string;
  /** Where assertions are sent. */
  readonly callback: string;
}

/** Paths of an organisation's connection; `{organisation}` stands for its id. */
export const METADATA_PATH = "/sign-on/saml/{organisation}/metadata";
export const CALLBACK_PATH = "/sign-on/saml/{organisation}/callback";

export const serviceProvider = (origin: string, organisation: string): ServiceProvider => ({
  entityId: origin + METADATA_PATH.replace("{organisation}", organisation),
  callback: origin + CALLBACK_PATH.replace("{organisation}", organisation),
});
