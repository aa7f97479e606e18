import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { type Expression, UNKNOWN } from "../../ir.ts";
import { either, template } from "../expressions.ts";
import { noteItems } from "../literals.ts";
import type { Walk } from "../walk.ts";
import { lowerJsonText } from "./json.ts";

const EXPANSION = /^\$\{([A-Za-z_]\w*|\d+)(?::?[-=]([\s\S]*))?\}$/;

/** What one word of a command, or the value of a variable, stands for. */
export function lowerWord(walk: Walk, node: SyntaxNode | undefined, scope: number): Expression {
  const { builder } = walk;
  if (node === undefined) return UNKNOWN;
  const written = builder.slice(node);
  switch (node.type) {
    case "word":
    case "number":
    case "variable_name":
    case "string_content":
      return builder.string(written.replace(/\\([\s\S])/g, "$1"), node.line);
    case "raw_string":
      return textOrJson(walk, [builder.string(written.slice(1, -1), node.line)], written, node.line);
    case "ansi_c_string":
      return builder.string(written.slice(2, -1), node.line);
    case "string":
      return textOrJson(walk, partsOf(walk, node, scope), written, node.line);
    case "concatenation":
      return textOrJson(
        walk,
        node.children.flatMap((child) => pieces(walk, child, scope)),
        written,
        node.line,
      );
    case "command_substitution":
      return lowerSubstitution(walk, node, scope);
    case "simple_expansion":
      return nameOf(written.slice(1), node.line);
    case "expansion":
      return lowerExpansion(walk, written, node.line);
    case "array":
      return lowerArray(walk, node, scope);
    default:
      walk.statements(node.children, scope);
      return UNKNOWN;
  }
}

/** A part of a word: text between double quotes stays in its own parts. */
const pieces = (walk: Walk, node: SyntaxNode, scope: number): readonly Expression[] =>
  node.type === "string"
    ? partsOf(walk, node, scope)
    : node.type === "raw_string"
      ? [rawText(walk, node)]
      : [lowerWord(walk, node, scope)];

const rawText = ({ builder }: Walk, node: SyntaxNode): Expression =>
  builder.string(builder.slice(node).slice(1, -1), node.line);

/** `$(a | b)`: what its last command writes. */
function lowerSubstitution(walk: Walk, node: SyntaxNode, scope: number): Expression {
  const before = walk.builder.calls.length;
  walk.statements(node.children, scope);
  const last = walk.builder.calls.length > before ? walk.builder.calls.at(-1) : undefined;
  return last?.call ?? UNKNOWN;
}

/** Text between double quotes, with what is put in. */
function partsOf(walk: Walk, node: SyntaxNode, scope: number): readonly Expression[] {
  const { builder } = walk;
  const parts: Expression[] = [];
  let at = node.start + 1;
  const text = (end: number): void => {
    const between = builder.slice({ start: at, end }).replace(/\\(["\\$`])|\\\n/g, "$1");
    if (between !== "") parts.push(builder.string(between, node.line));
  };
  for (const child of node.children) {
    if (child.type === "string_content") continue;
    text(child.start);
    parts.push(lowerWord(walk, child, scope));
    at = child.end;
  }
  text(Math.max(at, node.end - 1));
  return parts.length === 0 ? [builder.string("", node.line)] : parts;
}

function textOrJson(walk: Walk, parts: readonly Expression[], written: string, line: number): Expression {
  const [only, ...others] = parts;
  const whole = only !== undefined && others.length === 0 ? only : template(parts, line);
  return lowerJsonText(walk.builder, parts, written, line) ?? whole;
}

/** `${NAME:-fallback}` */
function lowerExpansion({ builder }: Walk, written: string, line: number): Expression {
  const [, name, fallback] = EXPANSION.exec(written) ?? [];
  if (name === undefined) return UNKNOWN;
  const plain = fallback === undefined || fallback === "" || /[$`]/.test(fallback) ? undefined : fallback;
  const given = nameOf(name, line);
  return plain === undefined ? given : either([given, builder.string(plain.replace(/^(["'])(.*)\1$/, "$2"), line)]);
}

/** Numbers are what the script is given. */
const nameOf = (name: string, line: number): Expression =>
  /^[A-Za-z_]/.test(name) ? { kind: "name", name, line } : UNKNOWN;

function lowerArray(walk: Walk, node: SyntaxNode, scope: number): Expression {
  const items = node.children.map((child) => lowerWord(walk, child, scope));
  noteItems(walk.builder, items);
  return { kind: "list", items, line: node.line };
}
