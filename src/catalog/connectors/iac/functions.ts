import { HOLE, itemsOf, known, textOf as partialText, unknownValue, type Value, valuesAt } from "./value.ts";

type Fold = (args: readonly Value[]) => Value;

const isKnown = (value: Value | undefined): value is Extract<Value, { is: "known" }> => value?.is === "known";
const textOf = (value: Value | undefined): string | undefined =>
  isKnown(value) && value.value !== null ? String(value.value) : undefined;
const same: Fold = ([first]) => first ?? unknownValue("no argument");

/** A function of texts. Parts that are not known stay holes in what it makes; no text at all makes nothing. */
const ofTexts =
  (name: string, fold: (texts: readonly string[]) => string | undefined): Fold =>
  (args) => {
    const made = fold(args.map((arg) => partialText(arg) ?? HOLE));
    const open = args.find((arg) => !isKnown(arg));
    if (made === undefined) return open ?? unknownValue(name);
    return open === undefined ? known(made) : { is: "unknown", why: whyOf(open, name), isSet: true, text: made };
  };
const whyOf = (value: Value, name: string): string => (value.is === "unknown" ? value.why : name);
const isUnknown = (value: Value): boolean => value.is === "unknown";

/** Three-valued logic: one member that decides is enough, else all must be known. */
const ofTruth =
  (name: string, deciding: boolean): Fold =>
  (args) => {
    const truths = args.map((arg) => (isKnown(arg) ? String(arg.value) : undefined));
    if (truths.includes(String(deciding))) return known(deciding);
    return truths.every((truth) => truth === String(!deciding))
      ? known(!deciding)
      : (args.find(isUnknown) ?? unknownValue(name));
  };

/** The first that is set. One that may be leaves it open. */
const firstSet: Fold = (args) =>
  args.find((arg) => !(isKnown(arg) && (arg.value === null || arg.value === ""))) ?? known(null);

const ofNumbers =
  (name: string, holds: (left: number, right: number) => boolean): Fold =>
  ([left, right]) =>
    isKnown(left) && isKnown(right) && typeof left.value === "number" && typeof right.value === "number"
      ? known(holds(left.value, right.value))
      : unknownValue(name);

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
  length: ([value]) =>
    value?.is === "list" && value.items.every((item) => item.is !== "unknown")
      ? known(value.items.length)
      : value?.is === "map"
        ? known(Object.keys(value.entries).length)
        : unknownValue("length(…)"),
  flatten: ([list]) => ({ is: "list", items: itemsOf(list) }),
  compact: ([list]) => ({ is: "list", items: itemsOf(list).filter((item) => textOf(item) !== "") }),
  distinct: same,
  one: ([list]) => itemsOf(list)[0] ?? known(null),
  concat: (args) => ({ is: "list", items: args.flatMap(itemsOf) }),
  merge: mapOf,
  coalesce: firstSet,
  try: ([first]) => (first === undefined || isUnknown(first) ? unknownValue("try(…)") : first),
  above: ofNumbers("a comparison", (left, right) => left > right),
  below: ofNumbers("a comparison", (left, right) => left < right),
  "at least": ofNumbers("a comparison", (left, right) => left >= right),
  "at most": ofNumbers("a comparison", (left, right) => left <= right),
  contains: ([whole, part]) => {
    const name = textOf(part);
    if (name === undefined || whole === undefined || whole.is === "unknown" || whole.is === "resource")
      return unknownValue("contains");
    if (whole.is === "map") return known(Object.hasOwn(whole.entries, name));
    if (whole.is === "known") return known(String(whole.value ?? "").includes(name));
    const found = whole.items.some((item) => textOf(item) === name);
    return found || whole.items.every(isKnown) ? known(found) : unknownValue("contains");
  },
  /** ARM and Bicep: whether a text, a list, a map or nothing is there. */
  empty: ([value]) => {
    if (value === undefined || (value.is === "unknown" && value.text === undefined))
      return value ?? unknownValue("empty");
    if (value.is === "known") return known(value.value === null || value.value === "");
    if (value.is === "list") return known(value.items.length === 0);
    return known(value.is === "map" && Object.keys(value.entries).length === 0);
  },
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
  replace: ofTexts("replace", ([text = "", from = "", to = ""]) =>
    from.includes(HOLE) || from.startsWith("/") ? undefined : text.replaceAll(from, to),
  ),
  not: ([arg]) => (isKnown(arg) ? known(String(arg.value) !== "true") : (arg ?? unknownValue("not"))),
  and: ofTruth("and", false),
  or: ofTruth("or", true),
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

const isNothing = (value: Value | undefined): boolean => isKnown(value) && value.value === null;
const isSomething = (value: Value | undefined): boolean =>
  value !== undefined && !isKnown(value) && (value.is !== "unknown" || value.isSet === true);

const isEmpty = (value: Value | undefined): boolean => isKnown(value) && value.value === "";
const isThing = (value: Value | undefined): boolean => value !== undefined && !isKnown(value) && value.is !== "unknown";

const compare = (left: Value | undefined, right: Value | undefined, wanted: boolean): Value => {
  if (isKnown(left) && isKnown(right)) return known((left.value === right.value) === wanted);
  if ((isNothing(left) && isSomething(right)) || (isNothing(right) && isSomething(left))) return known(!wanted);
  if ((isEmpty(left) && isThing(right)) || (isEmpty(right) && isThing(left))) return known(!wanted);
  return [left, right].find((side) => side !== undefined && isUnknown(side)) ?? unknownValue("a comparison");
};

/** The value of a function call over values. */
export function callFunction(name: string, args: readonly Value[]): Value {
  const fold = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  return fold === undefined ? unknownValue(`${name}(…)`) : fold(args);
}
