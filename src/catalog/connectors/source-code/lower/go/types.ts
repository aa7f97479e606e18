import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { type Expression, UNKNOWN } from "../../ir.ts";
import { addClass } from "../definitions.ts";
import { childOf, childrenOf, field, fields } from "../tree.ts";
import type { Walk } from "../walk.ts";

/** What a type names: of pointers and generic types what they are made of, of other types nothing. */
export function lowerType(walk: Walk, node: SyntaxNode | undefined): Expression {
  const { builder } = walk;
  switch (node?.type) {
    case "type_identifier":
      return { kind: "name", name: builder.slice(node) };
    case "qualified_type": {
      const [first, last] = [field(node, "package"), field(node, "name")];
      if (first === undefined || last === undefined) return UNKNOWN;
      return {
        kind: "member",
        object: { kind: "name", name: builder.slice(first) },
        name: builder.slice(last),
        line: node.line,
      };
    }
    case "pointer_type":
    case "parenthesized_type":
      return lowerType(walk, node.children[0]);
    case "generic_type":
      return lowerType(walk, field(node, "type"));
    default:
      return UNKNOWN;
  }
}

/** `type T struct { … }`, `type T string`, `type T = other.T` */
export function lowerTypeSpec(walk: Walk, node: SyntaxNode, scope: number): void {
  const name = field(node, "name");
  const type = field(node, "type");
  if (name === undefined || type === undefined) return;
  const text = walk.builder.slice(name);
  if (type.type === "struct_type") lowerStruct(walk, type, text, scope);
  else walk.builder.bind(scope, text, lowerType(walk, type), node.line);
}

function lowerStruct(walk: Walk, node: SyntaxNode, name: string, scope: number): void {
  const parts = childrenOf(childOf(node, "field_declaration_list") ?? node, "field_declaration");
  const bases = parts
    .filter((part) => field(part, "name") === undefined)
    .map((part) => lowerType(walk, field(part, "type")));
  addClass(walk, scope, {
    node,
    name,
    bases,
    decorators: [],
    documentation: null,
    body: (_, id) => {
      for (const part of parts) addFields(walk, part, id);
    },
  });
}

function addFields(walk: Walk, part: SyntaxNode, classId: number): void {
  const type = lowerType(walk, field(part, "type"));
  for (const name of fields(part, "name"))
    walk.builder.classes[classId]?.fields.push({ name: walk.builder.slice(name), value: null, type, line: part.line });
}
