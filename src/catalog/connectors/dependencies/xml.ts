import { XMLParser } from "fast-xml-parser";
import { Refusal } from "../../../domain/errors.ts";

/** An element: attributes begin with `@`, text is `#text`, children are lists. */
export interface XmlElement {
  readonly [key: string]: readonly XmlElement[] | string | undefined;
}

export interface XmlDocument {
  readonly root: XmlElement;
  /** Offset of an element into the text. */
  offsetOf(element: XmlElement): number;
}

const METADATA = XMLParser.getMetaDataSymbol() as unknown as string;

const LONGEST_TAG = 65_536;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  alwaysCreateTextNode: true,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  ignoreDeclaration: true,
  removeNSPrefix: true,
  captureMetaData: true,
  isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
});

/**
 * Parses XML without entities.
 * @throws Refusal `unsupported` for a document type, which could define entities; `too-large` for a tag that no person wrote; `too-deep` over the 100 levels its parser allows; `malformed`.
 */
export function readXml(text: string): XmlDocument {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new Refusal("unsupported", "XML with a document type");
  if (hasLongTag(text)) throw new Refusal("too-large", `XML with a tag of over ${LONGEST_TAG} characters`);
  try {
    return {
      root: parser.parse(text.replace(/^\uFEFF/, ""), true) as XmlElement,
      offsetOf: (element) => (element[METADATA] as { startIndex?: number } | undefined)?.startIndex ?? 0,
    };
  } catch (error) {
    throw error instanceof RangeError || /nested tags/.test(String(error))
      ? new Refusal("too-deep", "nested too deep to be parsed")
      : new Refusal("malformed", "not valid XML");
  }
}

/** Whether an element has more attributes than its parser takes in reasonable time. Comments and sections may be long. */
function hasLongTag(text: string): boolean {
  for (let at = text.indexOf("<"); at !== -1; ) {
    const end = text.indexOf(">", at);
    if (end === -1) return false;
    if (end - at > LONGEST_TAG && text[at + 1] !== "!") return true;
    at = text.indexOf("<", end);
  }
  return false;
}

/** The children of a name. */
export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] => {
  const value = element !== undefined && Object.hasOwn(element, name) ? element[name] : undefined;
  return Array.isArray(value) ? (value as readonly XmlElement[]) : [];
};

/** The first element at a path of names. */
export const childAt = (element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((at, name) => childrenOf(at, name)[0], element);

/** Text of an element, without the space around it. */
export function textOf(element: XmlElement | undefined): string | undefined {
  const text = element?.["#text"];
  return typeof text === "string" && text.trim() !== "" ? text.trim() : undefined;
}

/** An attribute, or undefined. */
export const attributeOf = (element: XmlElement, name: string): string | undefined => {
  const value = Object.hasOwn(element, `@${name}`) ? element[`@${name}`] : undefined;
  return typeof value === "string" ? value.trim() : undefined;
};
