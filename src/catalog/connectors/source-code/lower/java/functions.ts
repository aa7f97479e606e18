import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { Parameter } from "../../ir.ts";
import { addFunction } from "../definitions.ts";
import { plainParameter } from "../javascript/parameters.ts";
import { childOf, field } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { describedBy, lowerAnnotations } from "./annotations.ts";
import { lowerType } from "./types.ts";

const CONSTRUCTOR = "constructor";

/** Lowers a method or constructor of a class. */
export function lowerMethod(walk: Walk, node: SyntaxNode, scope: number, classId: number): void {
  const { builder } = walk;
  const isConstructor = node.type !== "method_declaration";
  const annotations = lowerAnnotations(walk, node, scope);
  const type = lowerType(builder, field(node, "type"));
  addFunction(walk, scope, {
    node,
    name: isConstructor ? CONSTRUCTOR : builder.slice(field(node, "name") ?? node),
    classId,
    decorators: annotations,
    documentation: describedBy(annotations),
    ...(type.kind !== "unknown" && { returnType: type }),
    parameters: () => parametersOf(walk, field(node, "parameters")),
    body: (inner) => walk.statements(field(node, "body")?.children ?? [], inner),
  });
}

/** Lowers a lambda; returns its number. */
export function lowerLambda(walk: Walk, node: SyntaxNode, outer: number): number {
  const body = field(node, "body");
  return addFunction(walk, outer, {
    node,
    name: null,
    classId: null,
    decorators: [],
    documentation: null,
    parameters: () => parametersOf(walk, field(node, "parameters")),
    body: (scope) => {
      if (body?.type === "block") walk.statements(body.children, scope);
      else if (body !== undefined) walk.returns.at(-1)?.push(walk.expression(body, scope));
    },
  });
}

function parametersOf({ builder }: Walk, node: SyntaxNode | undefined): Parameter[] {
  if (node?.type === "identifier") return [plainParameter(builder.slice(node))];
  return (node?.children ?? []).flatMap((child): Parameter[] => {
    if (child.type === "identifier") return [plainParameter(builder.slice(child))];
    const declarator = child.type === "spread_parameter" ? childOf(child, "variable_declarator") : child;
    const name = declarator === undefined ? undefined : field(declarator, "name");
    if (name === undefined) return [];
    const type = lowerType(builder, field(child, "type"));
    const rest = child.type === "spread_parameter";
    return [{ ...plainParameter(builder.slice(name)), type: type.kind === "unknown" ? null : type, rest }];
  });
}
