import { DOMParser } from "@xmldom/xmldom";
import { SignOnRefused } from "../refused.ts";

export const ASSERTION = "urn:oasis:names:tc:SAML:2.0:assertion";
export const PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";
export const METADATA = "urn:oasis:names:tc:SAML:2.0:metadata";
export const DSIG = "http://www.w3.org/2000/09/xmldsig#";

const fail = (message: string): never => {
  throw new SignOnRefused(`XML: ${String(message).slice(0, 80)}`);
};

/**
 * Reads XML as SAML writes it: no document type, entities, comments, CDATA or processing instructions, with which readers of one text
 * have been brought to read it differently. Throws a SignOnRefused.
 */
export function documentOf(text: string): Element {
  if (text.includes("<!") || text.indexOf("<?", 1) !== -1) fail("markup that SAML does not need");
  const parser = new DOMParser({ errorHandler: { warning: fail, error: fail, fatalError: fail } });
  return parser.parseFromString(text, "text/xml").documentElement ?? fail("no element");
}

/** Elements under one, at any depth, in order. */
export const allUnder = (element: Element): readonly Element[] => Array.from(element.getElementsByTagName("*"));

/** The children of an element that are called so. */
export const childrenOf = (element: Element, namespace: string, name: string): readonly Element[] =>
  Array.from(element.childNodes).filter(
    (node): node is Element => isElement(node) && node.namespaceURI === namespace && node.localName === name,
  );

/** The one child that is called so; null when there is none or there are several. */
export function childOf(element: Element, namespace: string, name: string): Element | null {
  const [first, ...more] = childrenOf(element, namespace, name);
  return first === undefined || more.length > 0 ? null : first;
}

const ELEMENT_NODE = 1;
const isElement = (node: Node): node is Element => node.nodeType === ELEMENT_NODE;

/** The text of an element that holds nothing else; null when it does, or is empty. */
export function textOf(element: Element | null): string | null {
  if (element === null || Array.from(element.childNodes).some(isElement)) return null;
  const text = (element.textContent ?? "").trim();
  return text === "" ? null : text;
}

/** An attribute; null when it is missing or empty. */
export const attributeOf = (element: Element, name: string): string | null => {
  const value = element.getAttribute(name);
  return value === null || value === "" ? null : value;
};
