import type { Expression } from "./ir.ts";
import type { ModuleBuilder } from "./lowering.ts";

const MODEL_NAME = /model|llm|engine|deployment/i;

/** Keeps literals under model-speaking names, and those in lists whatever the name: the matcher decides by their form. */
export function noteLiterals(builder: ModuleBuilder, name: string, value: Expression, inList: boolean): void {
  if (value.kind === "string") {
    if (value.value.length >= 2 && value.value.length <= 128 && (inList || MODEL_NAME.test(name))) {
      builder.literals.push({ name, value: value.value, line: value.line, inList });
    }
  } else if (value.kind === "list") for (const item of value.items) noteLiterals(builder, name, item, true);
  else if (value.kind === "either") for (const item of value.options) noteLiterals(builder, name, item, inList);
}

/** A declared but unassigned name: an instance of its type, as far as the type is known. */
export const typed = (type: Expression): Expression => ({
  kind: "call",
  callee: type,
  positional: [],
  keywords: [],
  spreads: [],
  line: 0,
  endLine: 0,
  id: -1,
});
