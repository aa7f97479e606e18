import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { Parameter } from "../../ir.ts";
import { addFunction } from "../definitions.ts";
import { describedBy } from "../java/annotations.ts";
import { plainParameter } from "../javascript/parameters.ts";
import { childOf, childrenOf, field } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { lowerAnnotations } from "./annotations.ts";
import { typeIn } from "./types.ts";

/** Lowers a function, or a method of a class. */
export function lowerFunction(walk: Walk, node: SyntaxNode, scope: number, classId: number | null): void {
  const { builder } = walk;
  const name = field(node, "name");
  const annotations = lowerAnnotations(walk, node, scope);
  const after = node.children.slice(node.children.findIndex(({ type }) => type === "function_value_parameters"));
  const type = typeIn(builder, { ...node, children: after });
  addFunction(walk, scope, {
    node,
    name: name === undefined ? null : builder.slice(name),
    classId,
    decorators: annotations,
    documentation: describedBy(annotations),
    ...(type.kind !== "unknown" && { returnType: type }),
    parameters: () => parametersOf(walk, childOf(node, "function_value_parameters"), scope),
    body: (inner) => lowerBody(walk, childOf(node, "function_body"), inner),
  });
}

function lowerBody(walk: Walk, node: SyntaxNode | undefined, scope: number): void {
  const inner = node?.children[0];
  if (inner?.type === "block") walk.statements(inner.children, scope);
  else if (inner !== undefined) walk.returns.at(-1)?.push(walk.expression(inner, scope));
}

/** Parameters, each followed by its default. */
function parametersOf(walk: Walk, node: SyntaxNode | undefined, scope: number): Parameter[] {
  const parameters: Parameter[] = [];
  for (const child of node?.children ?? []) {
    if (child.type === "parameter") parameters.push(parameterOf(walk, child));
    else if (child.type !== "parameter_modifiers" && !child.type.endsWith("comment")) {
      const last = parameters.pop();
      if (last !== undefined) parameters.push({ ...last, default: walk.expression(child, scope) });
    }
  }
  return parameters;
}

function parameterOf({ builder }: Walk, node: SyntaxNode): Parameter {
  const name = childOf(node, "identifier");
  const type = typeIn(builder, node);
  return {
    ...plainParameter(name === undefined ? "" : builder.slice(name)),
    type: type.kind === "unknown" ? null : type,
  };
}

/** Lowers a block in braces, which gives what its last expression gives; returns its number. */
export function lowerLambda(walk: Walk, node: SyntaxNode, outer: number): number {
  const literal = node.type === "lambda_literal" ? node : (childOf(node, "lambda_literal") ?? node);
  const taken = childOf(literal, "lambda_parameters");
  const body = literal.children.filter((child) => child !== taken);
  return addFunction(walk, outer, {
    node: literal,
    name: null,
    classId: null,
    decorators: [],
    documentation: null,
    parameters: () =>
      (taken === undefined ? [] : childrenOf(taken, "variable_declaration")).map((item) => parameterOf(walk, item)),
    body: (scope) => lowerSteps(walk, body, scope),
  });
}

/** Statements of which the last may be the result. */
function lowerSteps(walk: Walk, nodes: readonly SyntaxNode[], scope: number): void {
  const last = nodes.at(-1);
  const isValue = last !== undefined && !/_declaration$|^assignment$|_statement$/.test(last.type);
  walk.statements(isValue ? nodes.slice(0, -1) : nodes, scope);
  if (isValue) walk.returns.at(-1)?.push(walk.expression(last, scope));
}
