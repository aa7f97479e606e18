import type { Expression } from "../ir.ts";
import type { ModuleBuilder } from "./builder.ts";
import { declaredDefault } from "./defaults.ts";
import { forgetTexts } from "./forget.ts";
import { isMeasure, isOnlyToldOf, isPriceRow } from "./measures.ts";

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
      if (entry.value.kind === "dict" && !isMeasure(entry.value))
        builder.literals.push({ name, value: entry.name, line: entry.value.line, inList: true });
      noteLiterals(builder, name, entry.value, true);
    }
  } else if (value.kind === "list") {
    if (!isPriceRow(value.items)) for (const item of value.items) noteLiterals(builder, name, item, true);
  } else if (value.kind === "either") for (const item of value.options) noteLiterals(builder, name, item, inList);
  else if (value.kind === "call")
    for (const item of declaredDefault(value)) if (item.kind === "string") noteLiterals(builder, name, item, false);
}

/** Keeps an entry of a table: what stands under a model-speaking key, and what could be an id under any (`"fast": "claude-3-haiku"`). */
export function noteEntry(builder: ModuleBuilder, key: string, value: Expression): void {
  const isNamed = value.kind === "string" && /^(?=\D+\d)[a-z][\w./:@-]*$/i.test(value.value);
  noteLiterals(builder, key, value, isNamed);
}

/** Keeps the key of an entry, which may be an id, unless the entry only says what is measured of it. */
export function noteKey(builder: ModuleBuilder, key: string, line: number, value: Expression): void {
  if (!isMeasure(value)) noteLiterals(builder, "", builder.string(key, line), true);
}

/** Keeps what a list of no name holds. */
export function noteItems(builder: ModuleBuilder, items: readonly Expression[]): void {
  if (isPriceRow(items)) for (const item of items) forgetTexts(builder.literals, item);
  else for (const item of items) noteLiterals(builder, "", item, true);
}

/** Drops what was kept of a table between two lines whose name says that its ids are only told of. */
export function forgetTable(
  builder: ModuleBuilder,
  name: string,
  value: Expression,
  [first, last]: readonly [number, number],
): void {
  if (!isTable(value) || !isOnlyToldOf(name)) return;
  const kept = builder.literals.filter(({ line }) => line < first || line > last);
  builder.literals.splice(0, builder.literals.length, ...kept);
}

/** A list or dictionary, by itself or made into a set. */
const isTable = (value: Expression): boolean =>
  value.kind === "list" || value.kind === "dict" || (value.kind === "call" && value.positional.some(isTable));
