import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { Parameter } from "../../ir.ts";
import { addFunction } from "../definitions.ts";
import { noteLiterals } from "../literals.ts";
import { field } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { attributesOf, attributeText } from "./calls.ts";
import { lowerType } from "./types.ts";

/** Lowers a method, a constructor, a local function or a lambda; returns its number. */
export function lowerFunction(walk: Walk, node: SyntaxNode, outer: number, classId: number | null): number {
  const { builder } = walk;
  const name = field(node, "name");
  const isConstructor = node.type === "constructor_declaration";
  const returnType = lowerType(builder, field(node, "returns") ?? field(node, "type"));
  return addFunction(walk, outer, {
    node,
    name: isConstructor ? "constructor" : name === undefined ? null : builder.slice(name),
    classId,
    decorators: attributesOf(walk, node, outer),
    documentation: attributeText(walk, node, "Description"),
    ...(returnType.kind !== "unknown" && { returnType }),
    parameters: () => parametersOf(walk, field(node, "parameters"), outer),
    body: (scope) => {
      const body = field(node, "body");
      if (body?.type === "block") walk.statements(body.children, scope);
      else if (body !== undefined)
        walk.returns
          .at(-1)
          ?.push(walk.expression(body.type === "arrow_expression_clause" ? body.children[0] : body, scope));
    },
  });
}

/** Parameters of a list; of a lambda without one its only name. */
export function parametersOf(walk: Walk, list: SyntaxNode | undefined, scope: number): Parameter[] {
  const { builder } = walk;
  if (list?.type === "implicit_parameter") return [{ ...PLAIN, name: builder.slice(list) }];
  return (list?.children ?? []).flatMap((node): Parameter[] => {
    const name = field(node, "name");
    if (node.type !== "parameter" || name === undefined) return [];
    const typeNode = field(node, "type");
    const type = lowerType(builder, typeNode);
    const last = node.children.at(-1);
    const value = last === name || last === typeNode ? null : walk.expression(last, scope);
    if (value !== null) noteLiterals(builder, builder.slice(name), value, false);
    return [{ ...PLAIN, name: builder.slice(name), default: value, type: type.kind === "unknown" ? null : type }];
  });
}

const PLAIN = { default: null, type: null, fields: [], rest: false } as const;
