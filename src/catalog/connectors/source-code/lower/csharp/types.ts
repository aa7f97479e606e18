import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { type Expression, UNKNOWN } from "../../ir.ts";
import type { ModuleBuilder } from "../builder.ts";
import { field } from "../tree.ts";

/** Types that stand for their argument. */
const WRAPPERS = ["Task", "ValueTask", "Lazy", "IOptions", "IAsyncEnumerable"];

/** What a type names: without its arguments, unless it only wraps them. */
export function lowerType(builder: ModuleBuilder, node: SyntaxNode | undefined): Expression {
  switch (node?.type) {
    case "identifier":
      return { kind: "name", name: builder.slice(node), line: node.line };
    case "nullable_type":
    case "ref_type":
      return lowerType(builder, field(node, "type") ?? node.children[0]);
    case "generic_name": {
      const [name, list] = node.children;
      const wraps = name !== undefined && WRAPPERS.includes(builder.slice(name));
      return lowerType(builder, wraps ? list?.children[0] : name);
    }
    case "qualified_name": {
      const object = lowerType(builder, field(node, "qualifier"));
      const name = lowerType(builder, field(node, "name"));
      if (name.kind !== "name") return UNKNOWN;
      return { kind: "member", object, name: name.name, line: node.line };
    }
    default:
      return UNKNOWN;
  }
}
