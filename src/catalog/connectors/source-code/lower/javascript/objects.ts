import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { Expression, Keyword } from "../../ir.ts";
import { template } from "../expressions.ts";
import { noteEntry, noteItems, noteKey } from "../literals.ts";
import { noteShape } from "../shapes.ts";
import { childrenOf, field } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { lowerFunction } from "./functions.ts";
import { addHtmlSink } from "./html-sink.ts";
import { keyName, unescapeJavascript } from "./text.ts";

/** `[a, ...b]` */
export function lowerArray(walk: Walk, node: SyntaxNode, scope: number): Expression {
  const items = node.children
    .filter((child) => child.type !== "comment")
    .map((child) => walk.expression(child.type === "spread_element" ? child.children[0] : child, scope));
  noteItems(walk.builder, items);
  return { kind: "list", items, line: node.line };
}

interface ObjectParts {
  readonly entries: Keyword[];
  readonly spreads: Expression[];
  readonly computed: Expression[];
  readonly line: number;
}

/** `{ a, b: c, [d]: e, ...f, g() {} }` */
export function lowerObject(walk: Walk, node: SyntaxNode, scope: number): Expression {
  const parts: ObjectParts = { entries: [], spreads: [], computed: [], line: node.line };
  for (const child of node.children) addPart(walk, child, parts, scope);
  const dict: Expression = { kind: "dict", ...parts };
  noteShape(walk.builder, dict, parts.entries, scope);
  return dict;
}

function addPart(walk: Walk, node: SyntaxNode, parts: ObjectParts, scope: number): void {
  const { builder } = walk;
  switch (node.type) {
    case "pair":
      return addPair(walk, node, parts, scope);
    case "shorthand_property_identifier":
      return addEntry(
        walk,
        parts,
        builder.slice(node),
        { kind: "name", name: builder.slice(node), line: node.line },
        scope,
      );
    case "spread_element":
      return void parts.spreads.push(walk.expression(node.children[0], scope));
    case "method_definition": {
      const id = lowerFunction(walk, node, scope, null);
      addEntry(walk, parts, keyName(builder, field(node, "name")), { kind: "function", id }, scope);
    }
  }
}

function addPair(walk: Walk, node: SyntaxNode, parts: ObjectParts, scope: number): void {
  const { builder } = walk;
  const key = field(node, "key");
  const value = walk.expression(field(node, "value"), scope);
  if (key?.type === "computed_property_name") {
    parts.computed.push(value);
    return;
  }
  const name = keyName(builder, key);
  addEntry(walk, parts, name, value, scope);
  if (key?.type === "string") noteKey(builder, name, key.line, value);
}

function addEntry({ builder }: Walk, parts: ObjectParts, name: string, value: Expression, scope: number): void {
  parts.entries.push({ name, value });
  if (name === "__html") addHtmlSink(builder, value, parts.line, scope);
  noteEntry(builder, name, value);
}

/** A template literal: its texts and what is put in. */
export function lowerTemplate(walk: Walk, node: SyntaxNode, scope: number): Expression {
  const { builder } = walk;
  const parts: Expression[] = [];
  let start = node.start + 1;
  const addText = (end: number, line: number): void => {
    if (end > start) parts.push(builder.string(unescapeJavascript(builder.slice({ start, end })), line));
  };
  for (const child of childrenOf(node, "template_substitution")) {
    addText(child.start, child.line);
    parts.push(walk.expression(child.children[0], scope));
    start = child.end;
  }
  addText(node.end - 1, node.line);
  return parts.length === 0 ? builder.string("", node.line) : template(parts, node.line);
}
