import type { ClassIr } from "../ir.ts";
import type { Evaluation } from "./evaluation.ts";
import type { InstanceValue, Value } from "./values.ts";

/** Methods that give the schema of the class they are called on. */
const OF_CLASS = /^(?:model_json_schema|schema)$/;

/** What the schema of a class of the program says of the class: its name, and what its documentation says it is for. */
export function schemaValues(evaluation: Evaluation, { call, context }: InstanceValue, key: unknown): readonly Value[] {
  const { callee } = call;
  if ((key !== "title" && key !== "description") || callee.kind !== "member" || !OF_CLASS.test(callee.name)) return [];
  return evaluation.evaluate(callee.object, context).flatMap((value): readonly Value[] => {
    if (value.kind !== "class") return [];
    const { name: title, documentation, line } = value.module.ir.classes[value.id] as ClassIr;
    const text = key === "title" ? title : documentation;
    return text === null
      ? []
      : [{ kind: "text", value: text, place: { module: value.module, line }, origin: "literal" }];
  });
}
