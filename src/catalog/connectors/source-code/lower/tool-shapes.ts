import type { Expression, Keyword } from "../ir.ts";
import type { ModuleBuilder } from "./builder.ts";
import { dictOf } from "./expressions.ts";

/** What a tool is run by, where its definition holds that too. */
const RUNS = /^(?:execute|executor|handler|run|call|func|fn|invoke|callback|resolver?)$/;
const SCHEMA = /^(?:parameters|input_?schema|args_?schema|schema)$/i;

/**
 * Keeps what is written as the definition of a tool for a model: `{ type: "function", function: … }`, `{ name, description, input_schema }`,
 * and a description with a schema beside what runs it.
 */
export function noteDefinition(
  builder: ModuleBuilder,
  holder: Expression,
  entries: readonly Keyword[],
  scope: number,
): void {
  if (holder.kind === "dict" && isDefinition(entries)) builder.definitions.push({ holder, scope });
  if (holder.kind !== "call") return;
  // Go makes such a table of a type of its own, whose fields have capitals.
  const named = entries.map(({ name, value }) => ({ name: `${name.charAt(0).toLowerCase()}${name.slice(1)}`, value }));
  if (isDefinition(named)) builder.definitions.push({ holder: dictOf(named, holder.line), made: holder, scope });
}

function isDefinition(entries: readonly Keyword[]): boolean {
  const has = (form: RegExp): boolean => entries.some(({ name }) => form.test(name));
  const type = entries.find(({ name }) => name === "type")?.value;
  if (type?.kind === "string" && type.value === "function") return has(/^function$/) || (has(/^name$/) && has(SCHEMA));
  if (!has(/^name$/) || !has(/^description$/)) return false;
  return has(/^input_schema$/) || (has(SCHEMA) && entries.some(isRun));
}

const isRun = ({ name, value }: Keyword): boolean =>
  RUNS.test(name) && (value.kind === "function" || value.kind === "name" || value.kind === "member");
