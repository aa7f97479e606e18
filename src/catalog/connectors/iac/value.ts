/** What an expression comes to, as far as the configuration alone decides. */
export type Value =
  | { readonly is: "known"; readonly value: string | number | boolean | null }
  | { readonly is: "list"; readonly items: readonly Value[] }
  | { readonly is: "map"; readonly entries: { readonly [name: string]: Value } }
  | ResourceValue
  | UnknownValue;

/** Another declared resource, or an attribute of it. */
export interface ResourceValue {
  readonly is: "resource";
  readonly scope: string;
  readonly address: string;
  readonly attribute: string | null;
}

/** What only a deployment decides, with what can be said of it all the same. */
export interface UnknownValue {
  readonly is: "unknown";
  readonly why: string;
  /** Something stands there, whatever it is: never null. */
  readonly isSet?: true;
  /** For a text put together: the text, with {@link HOLE} where a part is not known. */
  readonly text?: string;
  /** Resources that are part of it. */
  readonly mentions?: readonly ResourceValue[];
}

/** Stands for an unknown part of a text. */
export const HOLE = "\u{fffc}";

export const known = (value: string | number | boolean | null): Value => ({ is: "known", value });
export const unknownValue = (why: string): Value => ({ is: "unknown", why });
/** A value that only a deployment decides and that is surely there: what a resource declared elsewhere is called. */
export const surelySet = (why: string): Value => ({ is: "unknown", why, isSet: true });

/** The members of a value: of a list its items, of nothing none, else itself. */
export const itemsOf = (value: Value | undefined): readonly Value[] =>
  value === undefined || (value.is === "known" && value.value === null)
    ? []
    : value.is === "list"
      ? value.items.flatMap(itemsOf)
      : [value];

/** What stands at dotted names in a value; every item of a list on the way is entered. Empty = not set. */
export function valuesAt(value: Value, names: readonly string[]): readonly Value[] {
  const [name, ...rest] = names;
  if (name === undefined) return itemsOf(value);
  return itemsOf(value).flatMap((written): readonly Value[] => {
    const item = ofJson(written) ?? written;
    if (item.is === "list") return valuesAt(item, names);
    if (item.is === "unknown") return [item];
    if (item.is !== "map") return [];
    if (name === "*") return Object.values(item.entries).flatMap((entry) => valuesAt(entry, rest));
    const found = Object.hasOwn(item.entries, name)
      ? item.entries[name]
      : Object.entries(item.entries).find(([key]) => isSameName(key, name))?.[1];
    return found === undefined ? [] : valuesAt(found, rest);
  });
}

/** The text of a value as far as it is known; undefined where nothing of it is. */
export const textOf = (value: Value): string | undefined =>
  value.is === "known" && value.value !== null ? String(value.value) : value.is === "unknown" ? value.text : undefined;

/** The resources a value names: itself, or those its text is put together of. */
export const resourcesIn = (value: Value): readonly ResourceValue[] =>
  value.is === "resource" ? [value] : value.is === "unknown" ? (value.mentions ?? []) : [];

/** Formats write the same attribute as `kms_key_arn`, `KmsKeyArn` and `kmsKeyArn`: names are compared without case and underscores. */
export const isSameName = (one: string, other: string): boolean =>
  one === other || (one.length >= 2 && folded(one) === folded(other));

const folded = (name: string): string => name.replaceAll("_", "").toLowerCase();

/** What a text that is JSON holds: policies are often written as text. */
export function ofJson(value: Value): Value | undefined {
  const text = textOf(value)?.trim();
  if (text === undefined || !/^[[{]/.test(text)) return undefined;
  try {
    return plainValue(JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

/** Plain JSON as a value; a text with holes stays one that is not wholly known. */
function plainValue(data: unknown): Value {
  if (Array.isArray(data)) return { is: "list", items: data.map(plainValue) };
  if (typeof data === "string" && data.includes(HOLE))
    return { is: "unknown", why: "a text put together", isSet: true, text: data };
  if (data === null || typeof data !== "object") return known((data ?? null) as string | number | boolean | null);
  const entries: { [name: string]: Value } = Object.create(null);
  for (const [name, value] of Object.entries(data)) entries[name] = plainValue(value);
  return { is: "map", entries };
}
