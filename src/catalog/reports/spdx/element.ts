/** An object of the `@graph`; its fields are the specification's. */
export interface Element {
  readonly type: string;
  readonly spdxId?: string;
  readonly [field: string]: unknown;
}

/** Makes the IRI of a local name in the document's name-space. */
export type MakeId = (local: string) => string;

/** The blank node that says who made the document and when; every element points at it. */
export const CREATION = "_:creation";

/** Our own properties, in the extension that SPDX has for CycloneDX' name-value pairs. */
export const extensionOf = (properties: readonly { readonly name: string; readonly value: string }[]) => [
  {
    type: "extension_CdxPropertiesExtension",
    extension_cdxProperty: properties.map(({ name, value }) => ({
      type: "extension_CdxPropertyEntry",
      extension_cdxPropName: name,
      extension_cdxPropValue: value,
    })),
  },
];
