import { RequestError } from "../../http/problems.ts";
import { type SamlProvider, type ServiceProvider, samlProvider } from "./setting.ts";
import { allUnder, attributeOf, childrenOf, DSIG, documentOf, METADATA } from "./xml.ts";

const POST = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST";
const REDIRECT = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** What a provider reads to know the platform (SAML metadata 2.0). */
export const ownMetadata = ({ entityId, callback }: ServiceProvider): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<md:EntityDescriptor xmlns:md="${METADATA}" entityID="${escaped(entityId)}">
  <md:SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol" AuthnRequestsSigned="false" WantAssertionsSigned="true">
    <md:AssertionConsumerService Binding="${POST}" Location="${escaped(callback)}" index="0" isDefault="true"/>
  </md:SPSSODescriptor>
</md:EntityDescriptor>
`;

/** Comments are common in metadata, and mean nothing. */
const withoutComments = (text: string): string => {
  let rest = text;
  for (let start = rest.indexOf("<!--"); start !== -1; start = rest.indexOf("<!--")) {
    const end = rest.indexOf("-->", start);
    if (end === -1) return rest;
    rest = rest.slice(0, start) + rest.slice(end + "-->".length);
  }
  return rest;
};

const refused = (why: string): RequestError => new RequestError("invalid-request", `these are no metadata: ${why}`);

/** Who a provider is, by its metadata. Their own signature is not looked at: who pastes them vouches for them. Throws a RequestError. */
export function readMetadata(text: string): SamlProvider {
  const root = rootOf(withoutComments(text).trim());
  const entities = [root, ...allUnder(root)].filter(
    (element) => element.namespaceURI === METADATA && element.localName === "EntityDescriptor",
  );
  const [entity, ...more] = entities.filter((element) => childrenOf(element, METADATA, "IDPSSODescriptor").length > 0);
  const [provider] = entity === undefined ? [] : childrenOf(entity, METADATA, "IDPSSODescriptor");
  if (entity === undefined || provider === undefined) throw refused("they name no identity provider");
  if (more.length > 0) throw refused("they name several identity providers: paste those of one");
  const service = childrenOf(provider, METADATA, "SingleSignOnService").find(
    (element) => attributeOf(element, "Binding") === REDIRECT,
  );
  const read = samlProvider.safeParse({
    entityId: attributeOf(entity, "entityID"),
    signInUrl: service === undefined ? null : attributeOf(service, "Location"),
    certificates: childrenOf(provider, METADATA, "KeyDescriptor")
      .filter((key) => attributeOf(key, "use") !== "encryption")
      .flatMap((key) => allUnder(key).filter(isCertificate))
      .map((element) => pemOf(element.textContent ?? "")),
  });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw refused(`${issue?.path.join(".")}: ${issue?.message}`);
}

const isCertificate = ({ namespaceURI, localName }: Element): boolean =>
  namespaceURI === DSIG && localName === "X509Certificate";

const pemOf = (text: string): string =>
  `-----BEGIN CERTIFICATE-----\n${text.replaceAll(/\s/g, "").replaceAll(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`;

function rootOf(text: string): Element {
  try {
    return documentOf(text);
  } catch {
    throw refused("they cannot be read");
  }
}
