/** What JSON Schema says that fuzzing needs to know. */
export interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly properties?: { readonly [name: string]: Schema };
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
}

/** A whole number below a bound. */
export type Dice = (below: number) => number;

/** The same numbers for the same seed. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const TEXTS = [
  "",
  "a",
  "core",
  "shop",
  "0",
  "-1",
  "9".repeat(40),
  "1e308",
  "NaN",
  "null",
  "true",
  "2026-02-30",
  "2026-01-01T00:00:00Z",
  "../../etc/passwd",
  "..%2f..%2f",
  "' or '1'='1",
  "'; drop table asset; --",
  "\0",
  "a\0b",
  "\u202egnp.exe",
  "\ud800",
  "😀".repeat(50),
  "<script>alert(1)</script>",
  "${7*7}{{7*7}}",
  "%00%0a%0d",
  "\r\nSet-Cookie: x=1",
  "__proto__",
  "constructor",
  "a".repeat(5_000),
  "eyJ0IjoxfQ",
  "WyJhIl0",
  "WzEsMiwzLDQsNSw2XQ",
  "*",
  "%",
  "_",
  '"',
  "admin@localhost",
];
const ODD: readonly unknown[] = [null, true, -1, 0, 1.5, 1e300, 2 ** 53, [], {}, [[[]]], { a: { b: {} } }, ...TEXTS];

const pick = <Item>(dice: Dice, list: readonly Item[]): Item => list[dice(list.length)] as Item;

/** A value that fits a schema, or, now and then, one that does not. */
export function valueFor(schema: Schema, dice: Dice, depth = 0): unknown {
  if (dice(8) === 0 || depth > 8) return pick(dice, ODD);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return pick(dice, schema.enum);
  const either = schema.anyOf ?? schema.oneOf;
  if (either !== undefined) return valueFor(pick(dice, either), dice, depth + 1);
  switch (schema.type) {
    case "object":
      return objectOf(schema, dice, depth);
    case "array":
      return Array.from({ length: (schema.minItems ?? 0) + dice(3) }, () =>
        valueFor(schema.items ?? {}, dice, depth + 1),
      );
    case "integer":
    case "number":
      return pick(dice, [schema.minimum ?? 0, 1, 2, 1_767_225_600_000, schema.maximum ?? 10, dice(1_000)]);
    case "boolean":
      return dice(2) === 0;
    case "string":
      return pick(dice, TEXTS).padEnd(schema.minLength ?? 0, "x");
    default:
      return pick(dice, ODD);
  }
}

function objectOf(
  { properties = {}, required = [], additionalProperties }: Schema,
  dice: Dice,
  depth: number,
): unknown {
  const names = Object.keys(properties).filter((name) => (required.includes(name) ? dice(20) > 0 : dice(2) === 0));
  const extra = typeof additionalProperties === "object" || dice(20) === 0 ? [pick(dice, TEXTS)] : [];
  const more = typeof additionalProperties === "object" ? additionalProperties : {};
  return Object.fromEntries(
    [...names, ...extra].map((name) => [name, valueFor(properties[name] ?? more, dice, depth + 1)]),
  );
}
