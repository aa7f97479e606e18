import { randomBytes } from "node:crypto";
import { inflateRawSync } from "node:zlib";
import { SignedXml } from "xml-crypto";
import { type CertifiedKey, certifiedKey } from "./certificate.ts";

const MORE = "http://www.w3.org/2001/04/xmldsig-more#";
const EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";

/** What a provider says, and how it signs that. Every field can be made wrong. */
export interface Said {
  readonly version: string;
  readonly responseId: string;
  readonly destination: string | null;
  readonly inResponseTo: string | null;
  readonly issuer: string;
  readonly responseIssuer: string;
  readonly status: string;
  readonly assertionId: string;
  readonly issuedAt: number;
  readonly nameId: string;
  readonly format: string;
  readonly method: string;
  readonly recipient: string | null;
  readonly confirmedFor: string | null;
  readonly confirmedUntil: number | null;
  readonly notBefore: number;
  readonly notOnOrAfter: number | null;
  readonly audience: string | null;
  readonly sessionUntil: number | null;
  readonly authenticated: boolean;
  readonly attributes: { readonly [name: string]: readonly string[] };
  readonly key: string;
  readonly signatureAlgorithm: string;
  readonly digestAlgorithm: string;
  readonly transforms: readonly string[];
  /** Which parts are signed. */
  readonly signs: readonly ("Assertion" | "Response")[];
  /** Changes the assertion before it is signed. */
  readonly before: (xml: string) => string;
  /** Changes the whole after that. */
  readonly after: (xml: string) => string;
}

const time = (at: number): string => new Date(at).toISOString();
const optional = (name: string, value: string | null): string => (value === null ? "" : ` ${name}="${value}"`);
const optionalTime = (name: string, at: number | null): string => optional(name, at === null ? null : time(at));
const newId = (): string => `_${randomBytes(16).toString("hex")}`;

/** An identity provider that signs what it is told to, rightly or not. */
export class SamlIdentityProvider {
  readonly entityId = "https://id.example.com/saml";
  readonly #keys: CertifiedKey = samlKey();

  get certificate(): string {
    return this.#keys.certificate;
  }

  /** What it would publish of itself. */
  metadata(signInUrl: string): string {
    const certificate = this.certificate.replaceAll(/-----[A-Z ]+-----|\s/g, "");
    return `<?xml version="1.0"?><!-- made by the test --><EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${this.entityId}">
<IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><KeyDescriptor use="signing">
<ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data><ds:X509Certificate>${certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>
</KeyDescriptor><SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${signInUrl}"/></IDPSSODescriptor></EntityDescriptor>`;
  }

  /** A response for a request that came by redirect, in base64; `wrong` is what it says otherwise than it should. */
  respond(request: SamlRequest, at: number, wrong: Partial<Said> = {}): string {
    const said: Said = {
      ...{ version: "2.0", responseId: newId(), assertionId: newId(), issuedAt: at, authenticated: true },
      ...{ destination: request.callback, recipient: request.callback, audience: request.issuer },
      ...{ inResponseTo: request.id, confirmedFor: request.id, issuer: this.entityId, responseIssuer: this.entityId },
      status: "urn:oasis:names:tc:SAML:2.0:status:Success",
      nameId: "ann@example.com",
      format: "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress",
      method: "urn:oasis:names:tc:SAML:2.0:cm:bearer",
      ...{ notBefore: at - 1_000, confirmedUntil: at + 300_000, notOnOrAfter: at + 300_000, sessionUntil: null },
      attributes: { name: ["Ann"], groups: ["security"] },
      key: this.#keys.key,
      signatureAlgorithm: `${MORE}rsa-sha256`,
      digestAlgorithm: "http://www.w3.org/2001/04/xmlenc#sha256",
      transforms: ["http://www.w3.org/2000/09/xmldsig#enveloped-signature", EXCLUSIVE],
      signs: ["Assertion"],
      before: (xml) => xml,
      after: (xml) => xml,
      ...wrong,
    };
    let xml = responseOf(said);
    for (const part of said.signs) xml = signed(xml, part, said);
    return Buffer.from(said.after(xml)).toString("base64");
  }
}

/** A key as providers have one. */
export const samlKey = (): CertifiedKey => certifiedKey();

/** What of a request a provider looks at. */
export interface SamlRequest {
  readonly id: string | null;
  readonly issuer: string;
  readonly callback: string;
}

/** Reads the request in the address that a browser is sent to. */
export function requestIn(location: string): SamlRequest {
  const packed = new URL(location).searchParams.get("SAMLRequest") ?? "";
  const xml = inflateRawSync(Buffer.from(packed, "base64")).toString();
  const part = (pattern: RegExp): string => pattern.exec(xml)?.[1] ?? "";
  return {
    id: part(/ ID="([^"]+)"/),
    issuer: part(/Issuer[^>]*>([^<]+)</),
    callback: part(/AssertionConsumerServiceURL="([^"]+)"/),
  };
}

function responseOf(said: Said): string {
  const assertion = said.before(assertionOf(said));
  return `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${said.responseId}" Version="${said.version}" IssueInstant="${time(said.issuedAt)}"${optional("Destination", said.destination)}${optional("InResponseTo", said.inResponseTo)}><saml:Issuer>${said.responseIssuer}</saml:Issuer><samlp:Status><samlp:StatusCode Value="${said.status}"/></samlp:Status>${assertion}</samlp:Response>`;
}

function assertionOf(said: Said): string {
  const attributes = Object.entries(said.attributes).map(
    ([name, values]) =>
      `<saml:Attribute Name="${name}">${values.map((value) => `<saml:AttributeValue>${value}</saml:AttributeValue>`).join("")}</saml:Attribute>`,
  );
  const audience =
    said.audience === null
      ? ""
      : `<saml:AudienceRestriction><saml:Audience>${said.audience}</saml:Audience></saml:AudienceRestriction>`;
  const statement = said.authenticated
    ? `<saml:AuthnStatement AuthnInstant="${time(said.issuedAt)}"${optionalTime("SessionNotOnOrAfter", said.sessionUntil)}><saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>`
    : "";
  return `<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${said.assertionId}" Version="${said.version}" IssueInstant="${time(said.issuedAt)}"><saml:Issuer>${said.issuer}</saml:Issuer><saml:Subject><saml:NameID Format="${said.format}">${said.nameId}</saml:NameID><saml:SubjectConfirmation Method="${said.method}"><saml:SubjectConfirmationData${optional("Recipient", said.recipient)}${optional("InResponseTo", said.confirmedFor)}${optionalTime("NotOnOrAfter", said.confirmedUntil)}/></saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore="${time(said.notBefore)}"${optionalTime("NotOnOrAfter", said.notOnOrAfter)}>${audience}</saml:Conditions>${statement}<saml:AttributeStatement>${attributes.join("")}</saml:AttributeStatement></saml:Assertion>`;
}

function signed(xml: string, part: "Assertion" | "Response", said: Said): string {
  const { key: privateKey, signatureAlgorithm, digestAlgorithm, transforms } = said;
  const signer = new SignedXml({ privateKey, signatureAlgorithm, canonicalizationAlgorithm: EXCLUSIVE });
  const xpath = `//*[local-name(.)='${part}']`;
  signer.addReference({ xpath, digestAlgorithm, transforms: [...transforms] });
  const issuer = `${part === "Response" ? "/*" : xpath}/*[local-name(.)='Issuer']`;
  signer.computeSignature(xml, { location: { reference: issuer, action: "after" } });
  return signer.getSignedXml();
}
