import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { type Expression, UNKNOWN } from "../../ir.ts";
import { childOf, field } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { lowerPath } from "./paths.ts";

/** Types that only hold another. */
const HOLDS = new Set([
  "Arc",
  "Rc",
  "Box",
  "Option",
  "Mutex",
  "RwLock",
  "RefCell",
  "Cell",
  "OnceCell",
  "OnceLock",
  "LazyLock",
  "Lazy",
  "Data",
  "State",
  "Extension",
  // What extractors of web frameworks and tools take out of a request.
  "Parameters",
  "Query",
  "Json",
  "Path",
  "Form",
]);

/** What a type names: of references and of types that hold another what they hold, of traits the trait. */
export function lowerType(walk: Walk, node: SyntaxNode | undefined, scope: number): Expression {
  switch (node?.type) {
    case "type_identifier":
    case "scoped_type_identifier":
      return lowerPath(walk, node, scope);
    case "reference_type":
      return lowerType(walk, field(node, "type"), scope);
    case "abstract_type":
    case "dynamic_type":
      return lowerType(walk, field(node, "trait"), scope);
    case "generic_type": {
      const type = field(node, "type");
      const [inner] = (field(node, "type_arguments")?.children ?? []).filter(({ type: kind }) => kind !== "lifetime");
      const name = type === undefined ? "" : (walk.builder.slice(type).split("::").at(-1) ?? "");
      return HOLDS.has(name) ? lowerType(walk, inner, scope) : lowerType(walk, type, scope);
    }
    case "bounded_type":
      return lowerType(walk, childOf(node, "type_identifier", "generic_type", "scoped_type_identifier"), scope);
    default:
      return UNKNOWN;
  }
}
