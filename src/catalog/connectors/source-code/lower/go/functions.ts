import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { type Expression, type Parameter, UNKNOWN } from "../../ir.ts";
import { addClass, addFunction } from "../definitions.ts";
import { field, fields } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { lowerType } from "./types.ts";

/** Lowers a function or a function literal; returns its number. */
export function lowerFunction(walk: Walk, node: SyntaxNode, outer: number): number {
  const name = field(node, "name");
  return add(walk, node, outer, name === undefined ? null : walk.builder.slice(name), null, () => {});
}

/** Lowers a method as one of the type it is declared on; the receiver's name stands for the instance. */
export function lowerMethod(walk: Walk, node: SyntaxNode, outer: number): void {
  const { builder } = walk;
  const receiver = field(node, "receiver")?.children[0];
  const type = receiver === undefined ? UNKNOWN : lowerType(walk, field(receiver, "type"));
  const name = field(node, "name");
  if (type.kind !== "name" || name === undefined) return void lowerFunction(walk, node, outer);
  const classId = classNamed(walk, node, type, outer);
  const self = receiver === undefined ? undefined : field(receiver, "name");
  add(walk, node, outer, builder.slice(name), classId, (scope) => {
    if (self !== undefined) builder.bind(scope, builder.slice(self), { kind: "name", name: "this" }, node.line);
  });
}

/** The type of this file; for one of another file of the package, a type without a name that descends from it. */
function classNamed(walk: Walk, node: SyntaxNode, type: Expression & { readonly kind: "name" }, outer: number): number {
  const own = walk.builder.classes.findIndex(({ name, bases: [base] }) =>
    name === null ? base?.kind === "name" && base.name === type.name : name === type.name,
  );
  if (own !== -1) return own;
  return addClass(walk, outer, {
    node,
    name: null,
    bases: [type],
    decorators: [],
    documentation: null,
    body: () => {},
  });
}

function add(
  walk: Walk,
  node: SyntaxNode,
  outer: number,
  name: string | null,
  classId: number | null,
  begin: (scope: number) => void,
): number {
  const result = field(node, "result");
  const first = result?.type === "parameter_list" ? field(result.children[0] ?? result, "type") : result;
  const returnType = lowerType(walk, first);
  return addFunction(walk, outer, {
    node,
    name,
    classId,
    decorators: [],
    documentation: null,
    ...(returnType.kind !== "unknown" && { returnType }),
    parameters: () => parametersOf(walk, field(node, "parameters")),
    body: (scope) => {
      begin(scope);
      walk.statements(field(node, "body")?.children ?? [], scope);
    },
  });
}

const parametersOf = (walk: Walk, list: SyntaxNode | undefined): Parameter[] =>
  (list?.children ?? []).flatMap((node): Parameter[] => {
    if (!node.type.endsWith("parameter_declaration")) return [];
    const type = lowerType(walk, field(node, "type"));
    const base = { default: null, type: type.kind === "unknown" ? null : type, fields: [] };
    const rest = node.type === "variadic_parameter_declaration";
    const names = fields(node, "name");
    return names.length === 0
      ? [{ ...base, name: "", rest }]
      : names.map((name) => ({ ...base, name: walk.builder.slice(name), rest }));
  });
