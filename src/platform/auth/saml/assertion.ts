import { SignOnRefused } from "../refused.ts";
import { ASSERTION, attributeOf, childOf, childrenOf, textOf } from "./xml.ts";

const BEARER = "urn:oasis:names:tc:SAML:2.0:cm:bearer";
const TRANSIENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:transient";
/** How far the provider's clock may be off. */
const SKEW = 2 * 60_000;
/** No assertion counts for longer than that, whatever it says. */
const LONGEST = 60 * 60_000;

/** What an assertion must be for. */
export interface Wanted {
  /** Of the provider. */
  readonly issuer: string;
  readonly audience: string;
  readonly recipient: string;
  /** The request that it answers; null where none was made. */
  readonly inResponseTo: string | null;
  readonly now: number;
}

/** Whom an assertion is about. */
export interface Asserted {
  readonly id: string;
  readonly nameId: string;
  readonly attributes: ReadonlyMap<string, readonly string[]>;
  /** Until when it would count. */
  readonly expiresAt: number;
}

const fail = (why: string): never => {
  throw new SignOnRefused(`assertion: ${why}`);
};

/** Reads a signed assertion, which must be for this platform, this request and now (SAML profiles 4.1.4). Throws a SignOnRefused. */
export function readAssertion(assertion: Element, wanted: Wanted): Asserted {
  const id = attributeOf(assertion, "ID") ?? fail("no id");
  if (attributeOf(assertion, "Version") !== "2.0") fail("not of version 2.0");
  if (textOf(childOf(assertion, ASSERTION, "Issuer")) !== wanted.issuer) fail("another issuer");
  const { now } = wanted;
  if (timeOf(assertion, "IssueInstant") > now + SKEW) fail("issued in the future");
  const subject = childOf(assertion, ASSERTION, "Subject") ?? fail("no subject");
  const confirmedUntil = confirmed(subject, wanted);
  const validUntil = conditions(assertion, wanted);
  checkStatements(assertion, now);
  const expiresAt = Math.min(confirmedUntil, validUntil, timeOf(assertion, "IssueInstant") + LONGEST) + SKEW;
  if (expiresAt <= now) fail("it has ended");
  return { id, nameId: nameIdIn(subject), attributes: attributesOf(assertion), expiresAt };
}

/** An instant in UTC, as SAML writes it. */
function timeOf(element: Element, name: string): number {
  const text = attributeOf(element, name) ?? "";
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? fail(`no ${name}`) : time;
}

function nameIdIn(subject: Element): string {
  const element = childOf(subject, ASSERTION, "NameID") ?? fail("no name id");
  if (attributeOf(element, "Format") === TRANSIENT) fail("a name id that is another each time");
  return textOf(element) ?? fail("no name id");
}

/** Until when the one who brings it is taken for its subject. */
function confirmed(subject: Element, { recipient, inResponseTo, now }: Wanted): number {
  for (const confirmation of childrenOf(subject, ASSERTION, "SubjectConfirmation")) {
    const data = childOf(confirmation, ASSERTION, "SubjectConfirmationData");
    if (attributeOf(confirmation, "Method") !== BEARER || data === null) continue;
    if (attributeOf(data, "Recipient") !== recipient || attributeOf(data, "InResponseTo") !== inResponseTo) continue;
    if (data.hasAttribute("NotBefore") || timeOf(data, "NotOnOrAfter") + SKEW <= now) continue;
    return timeOf(data, "NotOnOrAfter");
  }
  return fail("its bearer is not confirmed for this place, this request and now");
}

/** Until when its conditions hold. */
function conditions(assertion: Element, { audience, now }: Wanted): number {
  const element = childOf(assertion, ASSERTION, "Conditions") ?? fail("no conditions");
  const restrictions = childrenOf(element, ASSERTION, "AudienceRestriction");
  const isFor = (restriction: Element): boolean =>
    childrenOf(restriction, ASSERTION, "Audience").some((named) => textOf(named) === audience);
  if (restrictions.length === 0 || !restrictions.every(isFor)) fail("another audience");
  if (element.hasAttribute("NotBefore") && timeOf(element, "NotBefore") - SKEW > now) fail("it does not count yet");
  const until = timeOf(element, "NotOnOrAfter");
  return until + SKEW <= now ? fail("its conditions have ended") : until;
}

/** It must say that someone was asked who he is, and when. */
function checkStatements(assertion: Element, now: number): void {
  const statements = childrenOf(assertion, ASSERTION, "AuthnStatement");
  if (statements.length === 0) fail("nobody was asked who he is");
  for (const statement of statements)
    if (statement.hasAttribute("SessionNotOnOrAfter") && timeOf(statement, "SessionNotOnOrAfter") + SKEW <= now)
      fail("the session at the provider has ended");
}

function attributesOf(assertion: Element): ReadonlyMap<string, readonly string[]> {
  const attributes = new Map<string, readonly string[]>();
  for (const statement of childrenOf(assertion, ASSERTION, "AttributeStatement"))
    for (const attribute of childrenOf(statement, ASSERTION, "Attribute")) {
      const values = childrenOf(attribute, ASSERTION, "AttributeValue").flatMap((value) => textOf(value) ?? []);
      const name = attributeOf(attribute, "Name") ?? "";
      attributes.set(name, [...(attributes.get(name) ?? []), ...values]);
    }
  return attributes;
}
