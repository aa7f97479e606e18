import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { type Expression, type Parameter, UNKNOWN } from "../../ir.ts";
import { addFunction } from "../definitions.ts";
import { plainParameter } from "../javascript/parameters.ts";
import { childrenOf, field } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { type Attribute, describedBy } from "./attributes.ts";
import { bindPattern } from "./bindings.ts";
import { lowerType } from "./types.ts";

/** Lowers a function, or a method of a class. */
export function lowerFunction(
  walk: Walk,
  node: SyntaxNode,
  scope: number,
  classId: number | null,
  attributes: readonly Attribute[],
): number {
  const { builder } = walk;
  const returnType = lowerType(walk, field(node, "return_type"), scope);
  const patterns: [SyntaxNode, string][] = [];
  return addFunction(walk, scope, {
    node,
    name: builder.slice(field(node, "name") ?? node),
    classId,
    decorators: attributes.map(({ call }) => call),
    documentation: describedBy(attributes),
    ...(returnType.kind !== "unknown" && { returnType }),
    parameters: () => parametersOf(walk, field(node, "parameters"), scope, patterns),
    body: (inner) => {
      for (const [pattern, name] of patterns) bindPattern(walk, pattern, { kind: "name", name }, inner);
      const value = walk.expression(field(node, "body"), inner);
      if (value.kind !== "unknown") walk.returns.at(-1)?.push(value);
    },
  });
}

/** Lowers a closure; returns its number. */
export function lowerClosure(walk: Walk, node: SyntaxNode, outer: number): number {
  const patterns: [SyntaxNode, string][] = [];
  return addFunction(walk, outer, {
    node,
    name: null,
    classId: null,
    decorators: [],
    documentation: null,
    parameters: () => parametersOf(walk, field(node, "parameters"), outer, patterns),
    body: (scope) => {
      for (const [pattern, name] of patterns) bindPattern(walk, pattern, { kind: "name", name }, scope);
      walk.returns.at(-1)?.push(walk.expression(field(node, "body"), scope));
    },
  });
}

/** Parameters by name. One that is taken apart goes by a name of its own; `patterns` collects how. */
function parametersOf(
  walk: Walk,
  node: SyntaxNode | undefined,
  scope: number,
  patterns: [SyntaxNode, string][],
): Parameter[] {
  return (node?.children ?? []).flatMap((child): Parameter[] => {
    const pattern = child.type === "parameter" ? field(child, "pattern") : child;
    if (pattern === undefined || child.type === "self_parameter" || child.type.endsWith("comment")) return [];
    const type: Expression = child.type === "parameter" ? lowerType(walk, field(child, "type"), scope) : UNKNOWN;
    const bare = withoutWrapper(pattern);
    const known = type.kind === "unknown" ? null : type;
    const taken = fieldsOf(walk, bare);
    if (taken.length > 0) return [{ ...plainParameter(""), fields: taken, type: known }];
    const isPlain = bare.type === "identifier";
    const name = isPlain ? walk.builder.slice(bare) : wrappedName(walk, pattern);
    if (!isPlain) patterns.push([pattern, name]);
    return [{ ...plainParameter(name), type: known }];
  });
}

/** What an extractor or `mut` stands around: `request` of `Parameters(request)`. */
function withoutWrapper(pattern: SyntaxNode): SyntaxNode {
  if (pattern.type === "mut_pattern") return withoutWrapper(pattern.children.at(-1) ?? pattern);
  if (pattern.type !== "tuple_struct_pattern") return pattern;
  const [inner, ...others] = pattern.children.filter((child) => child.field !== "type");
  return inner !== undefined && others.length === 0 ? withoutWrapper(inner) : pattern;
}

/** Names that a pattern takes out of a struct: `Request { a, b: c }`; none where it takes parts apart further. */
function fieldsOf({ builder }: Walk, pattern: SyntaxNode): Parameter["fields"] {
  if (pattern.type !== "struct_pattern") return [];
  const parts = childrenOf(pattern, "field_pattern");
  if (parts.some((item) => !["identifier", undefined].includes(field(item, "pattern")?.type))) return [];
  return parts.flatMap((item) => {
    const key = field(item, "name");
    return key === undefined
      ? []
      : [{ name: builder.slice(field(item, "pattern") ?? key), key: builder.slice(key), default: null }];
  });
}

/** What is taken apart in another way goes by how it is written. */
const wrappedName = ({ builder }: Walk, pattern: SyntaxNode): string => builder.slice(pattern).slice(0, 80);
