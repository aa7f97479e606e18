import type { Expression } from "../ir.ts";
import type { ModuleBuilder } from "./builder.ts";

/** A field as a class of a typed language declares it. */
export interface DeclaredField {
  readonly name: string;
  readonly value: Expression | null;
  readonly type: Expression | null;
  readonly line: number;
}

/** Adds a field to a class of the module. */
export function addField(builder: ModuleBuilder, id: number, { type, ...field }: DeclaredField): void {
  builder.classes[id]?.fields.push({ ...field, type: type?.kind === "unknown" ? null : type });
  builder.mark(field.line);
}

/** Gives a declared field its value, which may name methods and fields that are declared after it. */
export function setField(builder: ModuleBuilder, id: number, name: string, line: number, value: Expression): void {
  const fields = builder.classes[id]?.fields;
  const at = fields?.findIndex((item) => item.name === name && item.line === line) ?? -1;
  const known = fields?.[at];
  if (known !== undefined) fields?.splice(at, 1, { ...known, value });
}
