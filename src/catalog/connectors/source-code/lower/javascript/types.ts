import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { type Expression, type Keyword, UNKNOWN } from "../../ir.ts";
import type { ModuleBuilder } from "../builder.ts";
import { dictOf, either } from "../expressions.ts";
import { noteLiterals } from "../literals.ts";
import { childOf, childrenOf, field } from "../tree.ts";
import { keyName, stringValue } from "./text.ts";

/** Types that stand for their argument. */
const WRAPPERS = ["Promise", "Awaited", "Partial", "Readonly"];

/** What a type annotation names: the identifier, without its arguments. */
export function lowerType(builder: ModuleBuilder, node: SyntaxNode | undefined): Expression {
  switch (node?.type) {
    case "type_annotation":
      return lowerType(builder, node.children[0]);
    case "type_identifier":
    case "identifier":
      return { kind: "name", name: builder.slice(node) };
    case "generic_type":
      return lowerType(builder, ofGeneric(builder, node));
    case "nested_type_identifier":
      return qualified(builder.slice(node).split("."));
    case "member_expression":
      return ofModule(builder, node);
    case "object_type":
      return dictOf(
        childrenOf(node, "property_signature").map((item) => fieldType(builder, item)),
        node.line,
      );
    case "union_type":
      return either(node.children.map((child) => lowerType(builder, child)));
    default:
      return UNKNOWN;
  }
}

/** `import("module").Name` */
function ofModule(builder: ModuleBuilder, node: SyntaxNode): Expression {
  const object = field(node, "object");
  const [text] = object?.type === "call_expression" ? childrenOf(field(object, "arguments") ?? object, "string") : [];
  const property = field(node, "property");
  if (text === undefined || property === undefined) return UNKNOWN;
  const local = builder.slice(node);
  builder.imports.push({
    local,
    module: stringValue(builder, text),
    name: builder.slice(property),
    level: 0,
    line: node.line,
  });
  return { kind: "name", name: local };
}

const fieldType = (builder: ModuleBuilder, node: SyntaxNode): Keyword => ({
  name: keyName(builder, field(node, "name")),
  value: lowerType(builder, field(node, "type")),
});

/** A name for a type of another module, or for another name, is bound to it. */
export function bindTypeAlias(builder: ModuleBuilder, node: SyntaxNode, scope: number): void {
  const name = field(node, "name");
  const value = field(node, "value");
  if (name === undefined || (value?.type !== "member_expression" && value?.type !== "type_identifier")) return;
  builder.bind(scope, builder.slice(name), lowerType(builder, value), node.line);
}

function ofGeneric(builder: ModuleBuilder, node: SyntaxNode): SyntaxNode | undefined {
  const name = field(node, "name");
  const wraps = name !== undefined && WRAPPERS.includes(builder.slice(name));
  return wraps ? field(node, "type_arguments")?.children[0] : name;
}

const qualified = ([first, ...rest]: readonly string[]): Expression =>
  rest.reduce<Expression>((object, name) => ({ kind: "member", object, name }), {
    kind: "name",
    name: first as string,
  });

/** A union of literal types is a list of what can be chosen. */
export function noteTypeAlias(builder: ModuleBuilder, node: SyntaxNode): void {
  const collect = (type: SyntaxNode): void => {
    if (type.type === "union_type") for (const child of type.children) collect(child);
    const literal = type.type === "literal_type" ? childOf(type, "string") : undefined;
    if (literal !== undefined)
      noteLiterals(builder, "", builder.string(stringValue(builder, literal), literal.line), true);
  };
  const value = field(node, "value");
  if (value !== undefined) collect(value);
}
