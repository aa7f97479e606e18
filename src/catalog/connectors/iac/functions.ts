import { itemsOf, known, unknownValue, type Value, valuesAt } from "./value.ts";

type Fold = (args: readonly Value[]) => Value;

const isKnown = (value: Value | undefined): value is Extract<Value, { is: "known" }> => value?.is === "known";
const textOf = (value: Value | undefined): string | undefined =>
  isKnown(value) && value.value !== null ? String(value.value) : undefined;
const same: Fold = ([first]) => first ?? unknownValue("no argument");

/** A function of known texts; anything else stays unknown. */
const ofTexts =
  (name: string, fold: (texts: readonly string[]) => string): Fold =>
  (args) => {
    const texts = args.map(textOf);
    return texts.every((text) => text !== undefined)
      ? known(fold(texts))
      : (args.find(isUnknown) ?? unknownValue(name));
  };
const isUnknown = (value: Value): boolean => value.is === "unknown";

const ofTruth =
  (name: string, fold: (truths: readonly boolean[]) => boolean): Fold =>
  (args) =>
    args.every((arg) => isKnown(arg) && typeof arg.value === "boolean")
      ? known(fold(args.map((arg) => (arg as { value: boolean }).value)))
      : unknownValue(name);

const firstSet: Fold = (args) =>
  args.find((arg) => !(isKnown(arg) && (arg.value === null || arg.value === "")) && arg.is !== "unknown") ??
  args.find(isUnknown) ??
  known(null);

const mapOf = (args: readonly Value[]): Value =>
  args.every((arg) => arg.is === "map")
    ? {
        is: "map",
        entries: Object.assign(Object.create(null), ...args.map((arg) => (arg as { entries: object }).entries)),
      }
    : unknownValue("merge of what is not known");

/** Functions that a configuration decides by itself. All others (files, templates, time) are unknown. */
const FUNCTIONS: { readonly [name: string]: Fold } = {
  jsonencode: same,
  jsondecode: same,
  yamlencode: same,
  tostring: same,
  tonumber: same,
  tobool: same,
  toset: same,
  tolist: same,
  tomap: same,
  sensitive: same,
  nonsensitive: same,
  flatten: ([list]) => ({ is: "list", items: itemsOf(list) }),
  compact: ([list]) => ({ is: "list", items: itemsOf(list).filter((item) => textOf(item) !== "") }),
  distinct: same,
  one: ([list]) => itemsOf(list)[0] ?? known(null),
  concat: (args) => ({ is: "list", items: args.flatMap(itemsOf) }),
  merge: mapOf,
  coalesce: firstSet,
  try: ([first, ...rest]) => firstSet([first ?? known(null), ...rest]),
  lower: ofTexts("lower", ([text]) => (text ?? "").toLowerCase()),
  upper: ofTexts("upper", ([text]) => (text ?? "").toUpperCase()),
  trimspace: ofTexts("trimspace", ([text]) => (text ?? "").trim()),
  join: ([separator, list]) => {
    const texts = itemsOf(list).map(textOf);
    const between = textOf(separator);
    return between !== undefined && texts.every((text) => text !== undefined)
      ? known(texts.join(between))
      : unknownValue("join of what is not known");
  },
  format: ofTexts("format", ([pattern = "", ...rest]) => {
    let next = 0;
    return pattern.replace(/%[sdv%]/g, (mark) => (mark === "%%" ? "%" : (rest[next++] ?? "")));
  }),
  replace: ofTexts("replace", ([text = "", from = "", to = ""]) => text.replaceAll(from, to)),
  not: ofTruth("not", ([truth]) => truth !== true),
  and: ofTruth("and", (truths) => truths.every(Boolean)),
  or: ofTruth("or", (truths) => truths.some(Boolean)),
  negative: ([arg]) => (isKnown(arg) && typeof arg.value === "number" ? known(-arg.value) : unknownValue("-")),
  /** CloudFormation: a map of maps by two keys. */
  find_in_map: ([map, first, second]) => {
    const [outer, inner] = [textOf(first), textOf(second)];
    if (map === undefined || outer === undefined || inner === undefined)
      return first?.is === "unknown" ? first : unknownValue("FindInMap");
    return valuesAt(map, [outer, inner])[0] ?? unknownValue(`FindInMap ${outer} ${inner}`);
  },
  select: ([index, list]) => itemsOf(list)[Number(textOf(index) ?? Number.NaN)] ?? unknownValue("Select"),
  lookup: ([map, key, otherwise]) => {
    const name = textOf(key);
    if (map?.is !== "map" || name === undefined) return unknownValue("lookup");
    return valuesAt(map, [name])[0] ?? otherwise ?? known(null);
  },
  equal: ([left, right]) => compare(left, right, true),
  unequal: ([left, right]) => compare(left, right, false),
};

const compare = (left: Value | undefined, right: Value | undefined, wanted: boolean): Value =>
  isKnown(left) && isKnown(right) ? known((left.value === right.value) === wanted) : unknownValue("a comparison");

/** The value of a function call over values. */
export function callFunction(name: string, args: readonly Value[]): Value {
  const fold = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  return fold === undefined ? unknownValue(`${name}(…)`) : fold(args);
}
