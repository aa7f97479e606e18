import { SignOnRefused } from "../refused.ts";
import { type Asserted, readAssertion } from "./assertion.ts";
import type { SamlSetting, ServiceProvider } from "./setting.ts";
import { signedAssertion } from "./signature.ts";
import { ASSERTION, attributeOf, childOf, documentOf, PROTOCOL, textOf } from "./xml.ts";

const SUCCESS = "urn:oasis:names:tc:SAML:2.0:status:Success";

/** What a response is held against. */
export interface Expected {
  readonly setting: SamlSetting;
  readonly provider: ServiceProvider;
  /** Null where no sign-in was begun here. */
  readonly requestId: string | null;
  readonly now: number;
}

/** Whom a response signs in (SAML profiles 4.1). Throws a SignOnRefused. */
export async function assertedIn(encoded: string, expected: Expected): Promise<Asserted> {
  const { setting, provider, requestId, now } = expected;
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(encoded.replaceAll(/\s/g, ""))) throw new SignOnRefused("not in base64");
  const response = documentOf(Buffer.from(encoded, "base64").toString("utf8").trim());
  checkResponse(response, expected);
  const assertion = await signedAssertion(response, encoded, setting, provider);
  const { entityId: issuer } = setting;
  const { entityId: audience, callback: recipient } = provider;
  return readAssertion(assertion, { issuer, audience, recipient, inResponseTo: requestId, now });
}

/** What stands around the assertion. It need not be signed; so it can only refuse, and lets nobody in. */
function checkResponse(response: Element, { setting, provider, requestId }: Expected): void {
  if (response.namespaceURI !== PROTOCOL || response.localName !== "Response") throw new SignOnRefused("no response");
  if (attributeOf(response, "Version") !== "2.0") throw new SignOnRefused("not of version 2.0");
  if (attributeOf(response, "Destination") !== provider.callback) throw new SignOnRefused("another destination");
  if (attributeOf(response, "InResponseTo") !== requestId) throw new SignOnRefused("it answers another request");
  const issuer = childOf(response, ASSERTION, "Issuer");
  if (issuer !== null && textOf(issuer) !== setting.entityId) throw new SignOnRefused("another issuer");
  const status = childOf(response, PROTOCOL, "Status");
  const code = status === null ? null : childOf(status, PROTOCOL, "StatusCode");
  if (code === null || attributeOf(code, "Value") !== SUCCESS) throw new SignOnRefused("the provider says no");
}
