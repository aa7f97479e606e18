import type { Expression } from "../../ir.ts";
import type { ModuleBuilder } from "../builder.ts";

/** Markup set from a value, as a call: so that sinks are all of one shape. */
export function addHtmlSink(builder: ModuleBuilder, value: Expression, line: number, scope: number): void {
  const callee: Expression = { kind: "name", name: "innerHTML" };
  builder.call(scope, { callee, positional: [value], keywords: [], spreads: [], line, endLine: line });
}
