import { classMember } from "./classes.ts";
import { optionValues } from "./command-line.ts";
import { entryValues } from "./dict-entries.ts";
import { type Evaluation, OPAQUE, outside } from "./evaluation.ts";
import { objectMember } from "./objects.ts";
import { isPathOfPath } from "./paths.ts";
import type { Value } from "./values.ts";

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
      if (name === "class" && value.module.ir.language === "ruby")
        return [{ kind: "class", module: value.module, id: value.classId }];
      return objectMember(evaluation, value, name);
    case "class":
      return classMember(evaluation, value, name, null);
    case "environment":
      return [outside(`?.${name}`)];
    case "parameter":
      return [outside(`?${value.name}.${name}`)];
    case "text":
      return [/^(value|Value|name)$/.test(name) ? value : outside(`text.${name}`)];
    default:
      return [];
  }
}

/** A dictionary that has no entry of that name is asked by a method of its own. */
const entryOrMethod = (entries: readonly Value[], name: string): readonly Value[] =>
  entries.length === 0 && name === "get" ? [outside("?.get")] : entries;
