import type { ConfigDocument, ConfigPath, ConfigValue } from "../../shared/config-document.ts";
import { type DictExpression, type Expression, type ModuleIr, UNKNOWN } from "../ir.ts";
import { ModuleBuilder } from "./builder.ts";

const LONGEST_TEXT = 65_536;
/** Name under which a module of data offers what it holds. */
const DATA = "data";

/** Lowers a table of configuration to a module that offers it as a dictionary; `undefined` for other data. */
export function lowerData(document: ConfigDocument, text: string): ModuleIr | undefined {
  const builder = new ModuleBuilder("python", text);
  const root = lowerValue(document, document.root, [], builder);
  if (root.kind !== "dict") return undefined;
  builder.bind(0, DATA, root, 1);
  return builder.build(null);
}

/** The dictionary of a module of data. */
export function dataOf({ scopes, calls, imports }: ModuleIr): DictExpression | undefined {
  const [only, ...others] = scopes[0]?.bindings ?? [];
  const isData = others.length === 0 && calls.length === 0 && imports.length === 0 && only?.name === DATA;
  return isData && only.value.kind === "dict" ? only.value : undefined;
}

/** A value of configuration as an expression, with the lines it stands on. */
export function lowerValue(
  document: ConfigDocument,
  value: ConfigValue,
  path: ConfigPath,
  builder: ModuleBuilder,
): Expression {
  const line = document.lineOf(path);
  if (typeof value === "string") return builder.string(value.slice(0, LONGEST_TEXT), line);
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value === "boolean") return { kind: "boolean", value };
  if (value === null) return { kind: "none" };
  if (Array.isArray(value)) {
    const items = value.map((item: ConfigValue, index) => lowerValue(document, item, [...path, index], builder));
    return { kind: "list", items, line };
  }
  const entries = Object.entries(value).map(([name, item]) => ({
    name,
    value: path.length > 8 ? UNKNOWN : lowerValue(document, item as ConfigValue, [...path, name], builder),
  }));
  return { kind: "dict", entries, spreads: [], computed: [], line };
}
