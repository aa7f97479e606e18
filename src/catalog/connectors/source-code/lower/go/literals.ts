import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { type Expression, type Keyword, UNKNOWN } from "../../ir.ts";
import { noteEntry, noteItems, noteKey, noteLiterals } from "../literals.ts";
import { noteShape } from "../shapes.ts";
import { field, lastLine } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { stringValue } from "./text.ts";
import { lowerType } from "./types.ts";

/** `T{A: b}` is a call of the type with names, `[]T{a}` a list, `map[K]V{"a": b}` a dictionary. */
export const lowerComposite = (walk: Walk, node: SyntaxNode, scope: number): Expression =>
  lowerBody(walk, field(node, "body"), field(node, "type"), scope);

function lowerBody(walk: Walk, body: SyntaxNode | undefined, type: SyntaxNode | undefined, scope: number): Expression {
  if (body === undefined) return UNKNOWN;
  switch (type?.type) {
    case "slice_type":
    case "array_type":
    case "implicit_length_array_type":
      return lowerList(walk, body, field(type, "element"), scope);
    case "map_type":
      return lowerMap(walk, body, field(type, "value"), scope);
    default:
      return lowerStructValue(walk, body, type, scope);
  }
}

/** A part of a composite literal, which may leave out its type. */
function lowerElement(
  walk: Walk,
  node: SyntaxNode | undefined,
  type: SyntaxNode | undefined,
  scope: number,
): Expression {
  const inner = node?.type === "literal_element" ? node.children[0] : node;
  if (inner?.type !== "literal_value") return walk.expression(inner, scope);
  return lowerBody(walk, inner, type?.type === "pointer_type" ? type.children[0] : type, scope);
}

const parts = (body: SyntaxNode): readonly SyntaxNode[] => body.children.filter(({ type }) => type !== "comment");

function lowerList(walk: Walk, body: SyntaxNode, type: SyntaxNode | undefined, scope: number): Expression {
  const items = parts(body).map((part) =>
    lowerElement(walk, part.type === "keyed_element" ? field(part, "value") : part, type, scope),
  );
  noteItems(walk.builder, items);
  return { kind: "list", items, line: body.line };
}

function lowerMap(walk: Walk, body: SyntaxNode, type: SyntaxNode | undefined, scope: number): Expression {
  const { builder } = walk;
  const entries: Keyword[] = [];
  const computed: Expression[] = [];
  for (const part of parts(body)) {
    const key = field(part, "key")?.children[0];
    const value = lowerElement(walk, field(part, "value"), type, scope);
    const name = key?.type.endsWith("string_literal") ? stringValue(builder, key) : undefined;
    if (name === undefined) {
      if (key !== undefined) walk.expression(key, scope);
      noteLiterals(builder, "", value, true);
      computed.push(value);
      continue;
    }
    entries.push({ name, value });
    noteEntry(builder, name, value);
    noteKey(builder, name, part.line, value);
  }
  return { kind: "dict", entries, spreads: [], computed, line: body.line };
}

function lowerStructValue(walk: Walk, body: SyntaxNode, type: SyntaxNode | undefined, scope: number): Expression {
  const { builder } = walk;
  const positional: Expression[] = [];
  const keywords: Keyword[] = [];
  for (const part of parts(body)) {
    if (part.type !== "keyed_element") {
      positional.push(lowerElement(walk, part, undefined, scope));
      continue;
    }
    const name = builder.slice(field(part, "key") ?? part);
    const value = lowerElement(walk, field(part, "value"), undefined, scope);
    keywords.push({ name, value });
    noteEntry(builder, name, value);
  }
  const lines = { line: body.line, endLine: lastLine(body) };
  const made = builder.call(scope, { callee: lowerType(walk, type), positional, keywords, spreads: [], ...lines });
  noteShape(builder, made, keywords, scope);
  return made;
}
