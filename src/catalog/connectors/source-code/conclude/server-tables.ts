import type { ConfigRecord, ConfigValue } from "../../shared/config-document.ts";
import { isRecord } from "../../shared/config-document.ts";
import type { DictValue, Value } from "../evaluate/values.ts";
import type { Recognition } from "../recognise/recogniser.ts";
import { AT_RUN_TIME } from "./mcp-connections.ts";
import type { Workbench } from "./workbench.ts";

const MOST_NESTED = 4;

/** An entry of a table of servers, in the shape of a client's configuration, and the dictionary it was written as. */
export interface TabledServer {
  readonly name: string;
  readonly entry: ConfigRecord;
  readonly dict: DictValue;
}

/** The servers that a call is given as a table by name: `mcp_servers={"git": {"command": "uv", "args": […]}}`. */
export function serversInTables(bench: Workbench, { call, spec }: Recognition): readonly TabledServer[] {
  const tables = (spec.servers ?? []).flatMap((place) => bench.given.at(call, place));
  const found = tables.flatMap((table) => (table.kind === "dict" ? serversIn(bench, table, 0) : []));
  return [...new Map(found.map((server) => [server.dict.expression, server])).values()];
}

function serversIn(bench: Workbench, { expression, context }: DictValue, depth: number): readonly TabledServer[] {
  if (depth > MOST_NESTED) return [];
  const { evaluator } = bench.program;
  const own = expression.entries.flatMap(({ name, value }) =>
    evaluator.evaluate(value, context).flatMap((dict): readonly TabledServer[] => {
      const entry = dict.kind === "dict" ? plain(bench, dict, 0) : undefined;
      return dict.kind === "dict" && isRecord(entry) ? [{ name, entry, dict }] : [];
    }),
  );
  const spread = expression.spreads
    .flatMap((item) => evaluator.evaluate(item, context))
    .flatMap((value) => (value.kind === "dict" ? serversIn(bench, value, depth + 1) : []));
  return [...own, ...spread];
}

/** A value as it would stand in a configuration. */
function plain(bench: Workbench, value: Value | undefined, depth: number): ConfigValue {
  const { evaluator } = bench.program;
  if (value === undefined || depth > MOST_NESTED) return AT_RUN_TIME;
  if (value.kind === "text" || value.kind === "number" || value.kind === "boolean") return value.value;
  if (value.kind === "list")
    return value.expression.items.map((item) => plain(bench, evaluator.evaluate(item, value.context)[0], depth + 1));
  if (value.kind !== "dict") return AT_RUN_TIME;
  return Object.fromEntries(
    value.expression.entries.map((entry) => [
      entry.name,
      plain(bench, evaluator.evaluate(entry.value, value.context)[0], depth + 1),
    ]),
  );
}
