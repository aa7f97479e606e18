import { SAML, ValidateInResponseTo } from "@node-saml/node-saml";
import { SignOnRefused } from "../refused.ts";
import type { SamlSetting, ServiceProvider } from "./setting.ts";
import { ASSERTION, allUnder, attributeOf, childrenOf, DSIG, documentOf } from "./xml.ts";

/** What may be in a signature. SHA-1 is not, and nothing that leaves a part of the assertion out. */
const ALGORITHMS: { readonly [element: string]: readonly string[] } = {
  CanonicalizationMethod: ["http://www.w3.org/2001/10/xml-exc-c14n#"],
  SignatureMethod: [
    "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
    "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512",
  ],
  DigestMethod: ["http://www.w3.org/2001/04/xmlenc#sha256", "http://www.w3.org/2001/04/xmlenc#sha512"],
  Transform: ["http://www.w3.org/2000/09/xmldsig#enveloped-signature", "http://www.w3.org/2001/10/xml-exc-c14n#"],
};

/** The library as this connection uses it. Times are checked apart, by the platform's clock. */
export const librarySaml = (setting: SamlSetting, { entityId, callback }: ServiceProvider, requestId = "_"): SAML =>
  new SAML({
    callbackUrl: callback,
    issuer: entityId,
    audience: entityId,
    entryPoint: setting.signInUrl,
    idpIssuer: setting.entityId,
    idpCert: [...setting.certificates],
    wantAssertionsSigned: true,
    wantAuthnResponseSigned: false,
    validateInResponseTo: ValidateInResponseTo.never,
    acceptedClockSkewMs: -1,
    disableRequestedAuthnContext: true,
    identifierFormat: null,
    generateUniqueId: () => requestId,
  });

/**
 * The assertion of a response as its signature covers it, read from the signed bytes and nothing else. Throws a SignOnRefused when the
 * response is formed in a way that signed parts could be mistaken for others, or the signature does not hold.
 */
export async function signedAssertion(
  response: Element,
  encoded: string,
  setting: SamlSetting,
  provider: ServiceProvider,
): Promise<Element> {
  checkForm(response);
  const { profile } = await librarySaml(setting, provider)
    .validatePostResponseAsync({ SAMLResponse: encoded })
    .catch((error: unknown) => {
      throw new SignOnRefused(`response: ${error instanceof Error ? error.message.slice(0, 80) : "not valid"}`);
    });
  const signed = profile?.getAssertionXml?.();
  if (signed === undefined) throw new SignOnRefused("no signed assertion");
  return documentOf(signed);
}

/** One assertion, where it belongs, signed itself; ids that name one element each; algorithms that hold. */
function checkForm(response: Element): void {
  const all = [response, ...allUnder(response)];
  const assertions = all.filter(({ localName }) => localName === "Assertion" || localName === "EncryptedAssertion");
  const [assertion] = childrenOf(response, ASSERTION, "Assertion");
  if (assertion === undefined || assertions.length !== 1) throw new SignOnRefused("not exactly one plain assertion");
  if (childrenOf(assertion, DSIG, "Signature").length !== 1)
    throw new SignOnRefused("the assertion is not signed itself");
  const signatures = all.filter(({ localName }) => localName === "Signature");
  if (signatures.some(({ parentNode }) => parentNode !== response && parentNode !== assertion))
    throw new SignOnRefused("a signature where none belongs");
  const ids = all.flatMap((element) => ["ID", "Id", "id"].flatMap((name) => attributeOf(element, name) ?? []));
  if (new Set(ids).size !== ids.length) throw new SignOnRefused("an id that names two elements");
  const weak = all.find((element) => {
    const allowed = ALGORITHMS[element.localName];
    return allowed !== undefined && !allowed.includes(attributeOf(element, "Algorithm") ?? "");
  });
  if (weak !== undefined) throw new SignOnRefused(`${weak.localName} that is not allowed`);
}
