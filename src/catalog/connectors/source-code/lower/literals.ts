import type { Expression } from "../ir.ts";
import type { ModuleBuilder } from "./builder.ts";

const MODEL_NAME = /model|llm|engine|deployment/i;

/** Keeps literals under model-speaking names, and those in lists whatever the name: the matcher decides by their form. */
export function noteLiterals(builder: ModuleBuilder, name: string, value: Expression, inList: boolean): void {
  if (value.kind === "string") {
    if (value.value.length >= 2 && value.value.length <= 128 && (inList || MODEL_NAME.test(name))) {
      builder.literals.push({ name, value: value.value, line: value.line, inList });
    }
  } else if (value.kind === "dict" && MODEL_NAME.test(name)) {
    for (const entry of value.entries) noteLiterals(builder, name, entry.value, true);
  } else if (value.kind === "list") for (const item of value.items) noteLiterals(builder, name, item, true);
  else if (value.kind === "either") for (const item of value.options) noteLiterals(builder, name, item, inList);
}
