/** What an expression comes to, as far as the configuration alone decides. */
export type Value =
  | { readonly is: "known"; readonly value: string | number | boolean | null }
  | { readonly is: "list"; readonly items: readonly Value[] }
  | { readonly is: "map"; readonly entries: { readonly [name: string]: Value } }
  /** Another declared resource, or an attribute of it that only exists once it is created. */
  | { readonly is: "resource"; readonly scope: string; readonly address: string; readonly attribute: string | null }
  | { readonly is: "unknown"; readonly why: string };

export const known = (value: string | number | boolean | null): Value => ({ is: "known", value });
export const unknownValue = (why: string): Value => ({ is: "unknown", why });

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
  return itemsOf(value).flatMap((item): readonly Value[] => {
    if (item.is === "unknown") return [item];
    if (item.is !== "map" || !Object.hasOwn(item.entries, name)) return [];
    return valuesAt(item.entries[name] as Value, rest);
  });
}
