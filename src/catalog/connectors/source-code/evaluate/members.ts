import type { DictExpression, Expression } from "../ir.ts";
import { classMember } from "./classes.ts";
import { optionValues } from "./command-line.ts";
import { type Evaluation, OPAQUE, outside } from "./evaluation.ts";
import { objectMember } from "./objects.ts";
import { isPathOfPath } from "./paths.ts";
import type { DictValue, Value } from "./values.ts";

/** A member of a value by name. */
export function memberValues(evaluation: Evaluation, value: Value, name: string): readonly Value[] {
  switch (value.kind) {
    case "symbol":
      return [{ kind: "symbol", path: `${value.path}.${name}`, receiver: value.receiver }];
    case "instance":
      if (isPathOfPath(value, name)) return [value];
      return [
        ...optionValues(evaluation, value, name),
        { kind: "symbol", path: `${value.path}.${name}`, receiver: value },
      ];
    case "module":
      return evaluation.exported(value.module, name) ?? [OPAQUE];
    case "dict":
      return entryOrMethod(entryValues(evaluation, value, name), name);
    case "object":
      return objectMember(evaluation, value, name);
    case "class":
      return classMember(evaluation, value, name, null);
    case "environment":
      return [outside(`?.${name}`)];
    case "parameter":
      return [outside(`?${value.name}.${name}`)];
    case "text":
      return [name === "value" || name === "name" ? value : outside(`text.${name}`)];
    default:
      return [];
  }
}

/** A dictionary that has no entry of that name is asked by a method of its own. */
const entryOrMethod = (entries: readonly Value[], name: string): readonly Value[] =>
  entries.length === 0 && name === "get" ? [outside("?.get")] : entries;

/** An entry of a dictionary: by its key, else from what is spread into it, else whatever has a computed key. */
export const entryValues = (evaluation: Evaluation, dict: DictValue, name: string): readonly Value[] =>
  evaluation.deeper(() => {
    const { entries, spreads, computed }: DictExpression = dict.expression;
    const all = (items: readonly Expression[]): readonly Value[] =>
      items.flatMap((item) => evaluation.evaluate(item, dict.context));
    const named = entries.filter((entry) => entry.name === name);
    if (named.length > 0) return all(named.map((entry) => entry.value));
    const spread = all(spreads).flatMap((value) => evaluation.member(value, name));
    return spread.length > 0 ? spread : all(computed);
  });
