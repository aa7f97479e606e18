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
    for (const entry of value.entries) {
      // A table of what is known of each model has the ids for its keys.
      if (entry.value.kind === "dict")
        builder.literals.push({ name, value: entry.name, line: entry.value.line, inList: true });
      noteLiterals(builder, name, entry.value, true);
    }
  } else if (value.kind === "list") for (const item of value.items) noteLiterals(builder, name, item, true);
  else if (value.kind === "either") for (const item of value.options) noteLiterals(builder, name, item, inList);
}

/** Names of tables of what is not to be used any more, or of what takes its place: no offer to choose from. */
const RETIRED = /deprecat|retired|obsolete|sunset|discontinued|unsupported|replacement|renamed|migration/i;

/** Drops what was kept of a table between two lines whose name says that it lists what is retired, and what to take instead. */
export function forgetRetired(builder: ModuleBuilder, name: string, first: number, last: number): void {
  if (!RETIRED.test(name)) return;
  const kept = builder.literals.filter(({ line }) => line < first || line > last);
  builder.literals.splice(0, builder.literals.length, ...kept);
}

/** Keeps an entry of a table: what stands under a model-speaking key, and what could be an id under any (`"fast": "claude-3-haiku"`). */
export function noteEntry(builder: ModuleBuilder, key: string, value: Expression): void {
  const isNamed = value.kind === "string" && /^(?=\D+\d)[a-z][\w./:@-]*$/i.test(value.value);
  noteLiterals(builder, key, value, isNamed);
}
