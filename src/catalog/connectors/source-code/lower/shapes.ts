import type { Expression, Keyword } from "../ir.ts";
import type { ModuleBuilder } from "./builder.ts";
import { noteMessage } from "./messages.ts";
import { noteDefinition } from "./tool-shapes.ts";

/** Keeps a table, or a value whose fields are named, that its shape makes a message of the system or the definition of a tool. */
export function noteShape(
  builder: ModuleBuilder,
  holder: Expression,
  entries: readonly Keyword[],
  scope: number,
): void {
  noteMessage(builder, holder, entries, scope);
  noteDefinition(builder, holder, entries, scope);
}
