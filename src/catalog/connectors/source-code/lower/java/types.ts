import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { type Expression, UNKNOWN } from "../../ir.ts";
import type { ModuleBuilder } from "../builder.ts";
import { withoutTypeArguments } from "../type-arguments.ts";

const INFERRED = "var";

/** What a type names: the class, without its arguments. */
export function lowerType(builder: ModuleBuilder, node: SyntaxNode | undefined): Expression {
  switch (node?.type) {
    case "type_identifier":
    case "identifier": {
      const name = builder.slice(node);
      return name === INFERRED ? UNKNOWN : { kind: "name", name };
    }
    case "scoped_type_identifier":
      return qualified(withoutTypeArguments(builder.slice(node)).replace(/\s+|@\w+/g, ""));
    case "generic_type":
      return lowerType(builder, node.children[0]);
    default:
      return UNKNOWN;
  }
}

/** `A.B` inside a known class; `a.b.C` written out in full. */
function qualified(path: string): Expression {
  const [first, ...rest] = path.split(".");
  return rest.reduce<Expression>((object, name) => ({ kind: "member", object, name }), {
    kind: "name",
    name: first as string,
  });
}
