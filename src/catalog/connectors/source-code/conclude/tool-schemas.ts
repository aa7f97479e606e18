import type { DictValue, InstanceValue, Value } from "../evaluate/values.ts";
import type { ClassIr } from "../ir.ts";
import type { Workbench } from "./workbench.ts";

const MOST_DEPTH = 6;
/** Methods that give the schema of the class they are called on. */
const OF_CLASS = /^(model_json_schema|schema|model_dump_schema)$/;

/**
 * Names of the arguments that a schema describes: a JSON schema, a record of types, `z.object({…})`, a data class. `undefined` when
 * none of the values is such a schema.
 */
export function argumentNames(bench: Workbench, values: readonly Value[]): readonly string[] | undefined {
  const found = values.flatMap((value) => namesOf(bench, value, 0) ?? []);
  const isSchema = values.some((value) => namesOf(bench, value, 0) !== undefined);
  return isSchema ? [...new Set(found)] : undefined;
}

function namesOf(bench: Workbench, value: Value, depth: number): readonly string[] | undefined {
  if (depth > MOST_DEPTH) return undefined;
  switch (value.kind) {
    case "dict":
      return ofDict(bench, value);
    case "instance":
      return ofInstance(bench, value, depth);
    case "symbol":
      return value.receiver === null ? undefined : namesOf(bench, value.receiver, depth + 1);
    case "class":
      return fieldNames(value.module.ir.classes[value.id] as ClassIr);
    default:
      return undefined;
  }
}

/** A JSON schema names its properties, a record of types its keys. */
function ofDict(bench: Workbench, dict: DictValue): readonly string[] {
  const names = keysOf(bench, dict);
  const isJsonSchema = names.includes("properties") || (names.includes("type") && names.length < 4);
  if (!isJsonSchema) return names;
  return bench.program.evaluator
    .member(dict, "properties")
    .flatMap((value) => (value.kind === "dict" ? keysOf(bench, value) : []));
}

function keysOf({ program }: Workbench, { expression, context }: DictValue): readonly string[] {
  const spread = expression.spreads
    .flatMap((item) => program.evaluator.evaluate(item, context))
    .flatMap((value) => (value.kind === "dict" ? value.expression.entries : []));
  return [...spread, ...expression.entries].map(({ name }) => name);
}

/** `z.object({…})`, `.extend({…})` and their kin; `Model.model_json_schema()`. */
function ofInstance(bench: Workbench, value: InstanceValue, depth: number): readonly string[] | undefined {
  const { call, context, receiver } = value;
  const { callee } = call;
  const { evaluator } = bench.program;
  if (callee.kind === "member" && OF_CLASS.test(callee.name))
    return evaluator
      .evaluate(callee.object, context)
      .map((item) => namesOf(bench, item, depth + 1))
      .find((names) => names !== undefined);
  const own = call.positional
    .slice(0, 1)
    .flatMap((item) => evaluator.evaluate(item, context))
    .map((item) => (item.kind === "dict" || item.kind === "instance" ? namesOf(bench, item, depth + 1) : undefined))
    .find((names) => names !== undefined);
  const before = receiver === null ? undefined : namesOf(bench, receiver, depth + 1);
  return own === undefined && before === undefined ? undefined : [...(before ?? []), ...(own ?? [])];
}

const fieldNames = ({ fields }: ClassIr): readonly string[] =>
  fields.filter(({ name }) => !name.startsWith("_") && name !== "model_config").map(({ name }) => name);
