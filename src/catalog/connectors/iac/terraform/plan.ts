import { Refusal } from "../../../../domain/errors.ts";
import {
  type Declaration,
  type DeclaredFile,
  type Entry,
  type Expression,
  literal,
  NOTHING_DECLARED,
  unknown,
} from "../declaration.ts";

interface Json {
  readonly [name: string]: unknown;
}

const DEEPEST = 60;
const AFTER = "known only after apply";

/** Whether a text is a plan as `terraform show -json` writes it. */
export const isPlan = (text: string): boolean =>
  text.includes('"planned_values"') && text.includes('"format_version"') && text.trimStart().startsWith("{");

/**
 * Reads a plan: the planned values of every managed resource, with what is known only after apply left open, and references between
 * resources from its configuration. @throws Refusal `malformed`. Source: Terraform, JSON output format.
 */
export function lowerPlan(text: string): DeclaredFile {
  const plan = parsed(text);
  const configured = configurationOf(plan);
  const unknownOf = new Map(
    listAt(plan, "resource_changes").map((item) => [String(item.address), at(item.change, "after_unknown")]),
  );
  return {
    format: "terraform",
    plan: true,
    ...NOTHING_DECLARED,
    resources: modulesOf(at(at(plan, "planned_values"), "root_module")).flatMap((module) =>
      listAt(module, "resources").flatMap((item) => declarationOf(item, unknownOf, configured)),
    ),
  };
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new Refusal("malformed", "not valid JSON");
  }
}

const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const at = (value: unknown, name: string): unknown =>
  isJson(value) && Object.hasOwn(value, name) ? value[name] : undefined;
const listAt = (value: unknown, name: string): Json[] => {
  const list = at(value, name);
  return Array.isArray(list) ? list.filter(isJson) : [];
};

function modulesOf(root: unknown, depth = 0): Json[] {
  if (!isJson(root) || depth > DEEPEST) return [];
  return [root, ...listAt(root, "child_modules").flatMap((child) => modulesOf(child, depth + 1))];
}

/** Attribute expressions of each resource as configured, by its address without keys: they say what refers to what. */
function configurationOf(plan: Json): ReadonlyMap<string, Json> {
  const found = new Map<string, Json>();
  const visit = (module: unknown, prefix: string, depth: number): void => {
    if (depth > DEEPEST) return;
    for (const item of listAt(module, "resources")) {
      const expressions = at(item, "expressions");
      if (isJson(expressions)) found.set(`${prefix}${String(item.address)}`, expressions);
    }
    const calls = at(module, "module_calls");
    if (isJson(calls))
      for (const [name, call] of Object.entries(calls))
        visit(at(call, "module"), `${prefix}module.${name}.`, depth + 1);
  };
  visit(at(at(plan, "configuration"), "root_module"), "", 0);
  return found;
}

const withoutKeys = (address: string): string => address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, "");

function declarationOf(
  item: Json,
  unknownOf: ReadonlyMap<string, unknown>,
  configured: ReadonlyMap<string, Json>,
): Declaration[] {
  const { address, type, mode } = item;
  if (typeof address !== "string" || typeof type !== "string" || mode === "data") return [];
  const plain = withoutKeys(address);
  const prefix = /^(?:module\.[^.]+\.)+/.exec(plain)?.[0] ?? "";
  const values = plannedValue(at(item, "values"), unknownOf.get(address), configured.get(plain), prefix, 0);
  return [
    {
      format: "terraform",
      type,
      address: plain,
      line: 1,
      endLine: 1,
      snippet: address.slice(0, 200),
      attributes: values.is === "object" ? values.entries : [],
      lookUp: false,
    },
  ];
}

/** A planned value; where it is open, the resource its configuration refers to, else unknown. */
function plannedValue(value: unknown, open: unknown, expression: unknown, prefix: string, depth: number): Expression {
  if (depth > DEEPEST) return unknown("a value that is nested too deep");
  const refers = referenceOf(expression, prefix);
  if (open === true) return refers ?? unknown(AFTER);
  if (Array.isArray(value) || Array.isArray(open)) {
    const items = Array.isArray(value) ? value : (open as unknown[]);
    const opens = Array.isArray(open) ? open : [];
    return {
      is: "list",
      items: items.map((item, index) =>
        plannedValue(
          Array.isArray(value) ? item : undefined,
          opens[index],
          Array.isArray(expression) ? expression[index] : undefined,
          prefix,
          depth + 1,
        ),
      ),
    };
  }
  if (!isJson(value) && !isJson(open)) return refers ?? literal((value ?? null) as string | number | boolean | null);
  const names = new Set([...Object.keys(isJson(value) ? value : {}), ...Object.keys(isJson(open) ? open : {})]);
  const entries: Entry[] = [...names].map((name) => ({
    name,
    value: plannedValue(at(value, name), at(open, name), at(expression, name), prefix, depth + 1),
    line: 1,
  }));
  return { is: "object", entries };
}

/** The one resource an expression refers to; a value put together of several is not resolved. */
function referenceOf(expression: unknown, prefix: string): Expression | undefined {
  const references = at(expression, "references");
  if (!Array.isArray(references)) return undefined;
  const found = references.filter(
    (item): item is string =>
      typeof item === "string" && !/^(?:var|local|each|count|path|terraform|data|module)\b/.test(item),
  );
  const [first] = found;
  if (first === undefined) return undefined;
  const [type = "", name = ""] = withoutKeys(first).split(".");
  return { is: "reference", names: [`${prefix}${type}.${name}`] };
}
