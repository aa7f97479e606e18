import type { Expression, NamedLiteral } from "../ir.ts";

/** Drops what was kept of a text, or of a list of texts. */
export function forgetTexts(literals: NamedLiteral[], value: Expression): void {
  if (value.kind === "list") for (const item of value.items) forgetTexts(literals, item);
  if (value.kind !== "string") return;
  const kept = literals.filter((literal) => literal.line !== value.line || literal.value !== value.value);
  literals.splice(0, literals.length, ...kept);
}
