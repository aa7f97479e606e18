import type { Gap } from "../../../domain/observation.ts";
import type { ItemGroup, Reading } from "../../../domain/resource.ts";
import type { Estate } from "./estate.ts";
import { decide, isOpen, type PlacedValues, placed, whatIs } from "./places.ts";
import { grantsEverywhere, grantsOf, isPublic, policyOf, principalsOf } from "./policy.ts";
import { roleNamed, scopeOf } from "./roles.ts";
import { textOf, type Value } from "./value.ts";

/** What a place came to: a value, a gap, or nothing said. */
export type Read =
  /** `open`: there is more that could not be read. */
  { readonly value: unknown; readonly names: readonly string[]; readonly open?: Gap } | { readonly gap: Gap };

/** Reads one property of a declaration; undefined where it does not speak of it. What the configuration does not decide is a gap; what is not set has the documented default. */
export function read(attributes: Value, reading: Reading<unknown>, estate: Estate): Read | undefined {
  if (reading.cases !== undefined) return readCases(attributes, reading);
  if (reading.items?.any === true) return readAnyItem(attributes, reading);
  if (reading.items !== undefined) return readItems(attributes, reading.items);
  const found = placed(attributes, reading.at ?? "");
  if (found.values.length === 0 && reading.optional === true) return undefined;
  if (found.values.length === 0) return notSet(reading);
  if (reading.any !== undefined) return readAny(found, reading.any);
  if ("set" in reading) return readPresence(found, reading.set);
  if (reading.policy !== undefined) return readPolicy(found, reading.policy, estate);
  if (reading.roleOn !== undefined) return readRoles(found, placed(attributes, reading.roleOn).values);
  if (reading.all === true) return readAll(found, estate);
  return readLiteral(found, reading);
}

function readPresence({ values, names }: PlacedValues, value: unknown): Read {
  const [first] = values;
  return first !== undefined && isOpen(values) ? gapOf(names, first) : { value, names };
}

function readLiteral({ values, names }: PlacedValues, reading: Reading<unknown>): Read {
  const broken = values.find((value) => value.is !== "known");
  if (broken !== undefined) return gapOf(names, broken);
  const literals = values.map((value) => (value.is === "known" ? value.value : null));
  if (reading.least === true) return { value: Math.min(...literals.map(Number)), names };
  if (reading.literal === true) return { value: literals.length === 1 ? literals[0] : literals, names };
  if (new Set(literals).size > 1)
    return { gap: { reason: "dynamic", detail: `${names.join(".")} differs: ${literals.join(", ").slice(0, 100)}` } };
  return mapped(String(literals[0]), reading, names);
}

function readAll({ values, names }: PlacedValues, estate: Estate): Read {
  const texts = values.map((value) => textOf(value) ?? nameOf(value, estate));
  const broken = values.find((_, index) => texts[index] === undefined);
  return broken === undefined ? { value: texts, names } : gapOf(names, broken);
}

function readAny({ values, names }: PlacedValues, { of, is }: NonNullable<Reading<unknown>["any"]>): Read | undefined {
  const texts = values.map((value) => textOf(value)?.toLowerCase());
  if (of.some((text) => texts.includes(text.toLowerCase()))) return { value: is, names };
  const broken = values.find((value) => value.is === "unknown" && value.text === undefined);
  return broken === undefined ? undefined : gapOf(names, broken);
}

/** Roles with where they hold. One whose reach is not known is taken to be kept to something. */
function readRoles({ values, names }: PlacedValues, scopes: readonly Value[]): Read {
  const scope = scopeOf(scopes);
  const roles = values.map((value) => roleNamed(value));
  const broken = values.find((_, index) => roles[index] === undefined);
  if (broken !== undefined) return gapOf(names, broken);
  return { value: roles.map((role) => `${role}${scope}`), names };
}

/** The name a referenced resource gives itself. */
function nameOf(value: Value, estate: Estate): string | undefined {
  const attributes = value.is === "resource" ? estate.attributesOf(value) : undefined;
  const [name] = attributes === undefined ? [] : placed(attributes, "name|role_name|arn").values;
  return name && textOf(name);
}

function readPolicy(
  { values, names }: PlacedValues,
  what: NonNullable<Reading<unknown>["policy"]>,
  estate: Estate,
): Read {
  const policy = policyOf(values, estate);
  if (what === "public" && isPublic(policy)) return { value: true, names };
  const open = policy.open === undefined ? undefined : gapOf(names, policy.open).gap;
  if (what === "everywhere") return { value: grantsEverywhere(policy), names, ...(open !== undefined && { open }) };
  if (what === "grants") return { value: grantsOf(policy), names, ...(open !== undefined && { open }) };
  if (open !== undefined) return { gap: open };
  return { value: what === "public" ? false : principalsOf(policy), names };
}

/** The first case that holds. One that is open before it leaves the property open. */
function readCases(attributes: Value, reading: Reading<unknown>): Read | undefined {
  for (const { if: condition, is } of reading.cases ?? []) {
    const decision = decide(attributes, condition);
    if ("undecided" in decision) return gapOf(decision.names, decision.undecided);
    if (decision.holds) return { value: is, names: decision.names };
  }
  return reading.optional === true ? undefined : notSet(reading);
}

/** Whether any item does something, or does nothing. One that surely does is enough, whatever is open elsewhere. */
function readAnyItem(attributes: Value, reading: Reading<unknown>): Read {
  let open: Read | undefined;
  for (const group of reading.items?.groups ?? []) {
    const { values, names } = placed(attributes, group.at);
    for (const item of values) {
      const on = item.is === "map" ? isActive(item, group) : { open: item };
      if (on === reading.items?.active) return { value: true, names };
      if (typeof on !== "boolean") open ??= gapOf(names, on.open);
    }
    if (values.length > 0 && open === undefined) return { value: false, names };
  }
  return open ?? notSet(reading);
}

/** Names of the items that do something, or that do nothing. An item that is open leaves the property open. */
function readItems(attributes: Value, { groups, active }: NonNullable<Reading<unknown>["items"]>): Read {
  const found: string[] = [];
  let shown: readonly string[] = [];
  for (const group of groups) {
    const { values, names } = placed(attributes, group.at);
    for (const item of values) {
      if (item.is !== "map") return gapOf(names, item);
      const on = isActive(item, group);
      if (typeof on !== "boolean") return gapOf(names, on.open);
      if (on !== active) continue;
      found.push(itemName(item, group));
      if (shown.length === 0) shown = names;
    }
  }
  return { value: [...new Set(found)].sort(), names: shown };
}

function isActive(item: Value, { sides }: ItemGroup): boolean | { readonly open: Value } {
  if (sides === undefined) return true;
  let open: Value | undefined;
  for (const side of sides) {
    const decisions = Object.entries(side).map(([place, off]) => decide(item, { [place]: off }));
    if (decisions.some((decision) => "holds" in decision && decision.holds)) continue;
    const undecided = decisions.find((decision) => "undecided" in decision);
    if (undecided === undefined) return true;
    open ??= (undecided as { undecided: Value }).undecided;
  }
  return open === undefined ? false : { open };
}

function itemName(item: Value, { name, called }: ItemGroup): string {
  const [value] = name === undefined ? [] : placed(item, name).values;
  const text = value && textOf(value);
  return text === undefined ? called : `${called} ${text}`;
}

function notSet(reading: Reading<unknown>): Read {
  if ("absent" in reading) return { value: reading.absent, names: [] };
  const where = reading.elsewhere ?? `${reading.at?.split("|")[0] ?? "it"} is not set; its default is not known here`;
  const detail = reading.elsewhere === undefined ? where : `it is set by ${where}, of which there is none here`;
  return { gap: { reason: "not-configured", detail } };
}

function mapped(said: string, reading: Reading<unknown>, names: readonly string[]): Read {
  const found = Object.entries(reading.values ?? {}).find(([word]) => word.toLowerCase() === said.toLowerCase());
  if (found !== undefined) return { value: found[1], names };
  return { gap: { reason: "unsupported", detail: `${names.join(".")} is ${said}, which is not known here` } };
}

const gapOf = (names: readonly string[], value: Value): { readonly gap: Gap } => ({
  gap: { reason: "dynamic", detail: `${names.join(".")} is ${whatIs(value)}` },
});
