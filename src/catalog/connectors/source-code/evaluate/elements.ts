import type { Expression } from "../ir.ts";
import { classMember } from "./classes.ts";
import { conventional, dataAt } from "./data-files.ts";
import { entryValues } from "./dict-entries.ts";
import { asDefault, type Evaluation, MOST_VALUES } from "./evaluation.ts";
import { objectMember } from "./objects.ts";
import { schemaValues } from "./schemas.ts";
import type { Context, DictValue, ListValue, Value } from "./values.ts";

const ENVIRONMENT = /^ENV$|^\?_(ENV|SERVER)$|(^|\.)(environ|process\.env)$|^process\.env$|import\.meta\.env$/;

/** `object[key]` */
export function indexValues(
  evaluation: Evaluation,
  object: Expression,
  key: Expression,
  context: Context,
): readonly Value[] {
  const [only, ...others] = evaluation.evaluate(key, context);
  const known = others.length === 0 && (only?.kind === "text" || only?.kind === "number") ? only.value : undefined;
  const values = evaluation.evaluate(object, context);
  const objects = values.length > 0 ? values : conventional(object, context);
  return objects.flatMap((value) => elementValues(evaluation, value, known));
}

/** An element of a value: by known key, by known position, or any. */
export function elementValues(
  evaluation: Evaluation,
  value: Value,
  key: string | number | undefined,
): readonly Value[] {
  switch (value.kind) {
    case "dict":
      return typeof key === "string" ? entryValues(evaluation, value, key) : anyEntry(evaluation, value);
    case "list":
      return ofList(evaluation, value, key);
    case "text":
      return dataAt(evaluation, value).flatMap((data) => elementValues(evaluation, data, key));
    case "symbol":
      if (ENVIRONMENT.test(value.path)) return [{ kind: "environment", name: typeof key === "string" ? key : "?" }];
      return [{ kind: "symbol", path: `${value.path}[]`, receiver: value.receiver }];
    case "instance":
      return [...schemaValues(evaluation, value, key), { kind: "symbol", path: `${value.path}[]`, receiver: value }];
    case "class":
      return typeof key === "string" ? classMember(evaluation, value, key, null) : [];
    case "object":
      return typeof key === "string" ? objectMember(evaluation, value, key) : [];
    default:
      return [];
  }
}

function anyEntry(evaluation: Evaluation, { expression, context }: DictValue): readonly Value[] {
  const all = [...expression.entries.map((entry) => entry.value), ...expression.computed];
  return anyOf(evaluation, all, context);
}

function ofList(evaluation: Evaluation, list: ListValue, key: string | number | undefined): readonly Value[] {
  const { expression, context } = list;
  const at = typeof key === "number" ? expression.items.at(key) : undefined;
  return at === undefined ? anyOf(evaluation, expression.items, context) : evaluation.evaluate(at, context);
}

const anyOf = (evaluation: Evaluation, items: readonly Expression[], context: Context): readonly Value[] =>
  items
    .slice(0, MOST_VALUES)
    .flatMap((item) => evaluation.evaluate(item, context))
    .map(asDefault);
