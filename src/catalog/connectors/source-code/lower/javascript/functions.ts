import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { addFunction } from "../definitions.ts";
import { field } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { lowerParameters, plainParameter } from "./parameters.ts";
import { keyName } from "./text.ts";
import { lowerType } from "./types.ts";

/** Lowers a function, arrow function or method; returns its number. */
export function lowerFunction(walk: Walk, node: SyntaxNode, outer: number, classId: number | null): number {
  const { builder } = walk;
  const name = field(node, "name");
  const single = field(node, "parameter");
  const returnType = field(node, "return_type");
  return addFunction(walk, outer, {
    node,
    name: name === undefined ? null : keyName(builder, name),
    classId,
    decorators: [],
    documentation: null,
    ...(returnType !== undefined && { returnType: lowerType(builder, returnType) }),
    parameters: () =>
      single === undefined
        ? lowerParameters(walk, field(node, "parameters"), outer, classId)
        : [plainParameter(builder.slice(single))],
    body: (scope) => lowerBody(walk, field(node, "body"), scope),
  });
}

/** A block, or the expression an arrow function returns. */
function lowerBody(walk: Walk, body: SyntaxNode | undefined, scope: number): void {
  if (body?.type === "statement_block") walk.statements(body.children, scope);
  else if (body !== undefined) walk.returns.at(-1)?.push(walk.expression(body, scope));
}
