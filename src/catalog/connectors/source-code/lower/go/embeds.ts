import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { Expression } from "../../ir.ts";
import { childrenOf, field } from "../tree.ts";
import type { Walk } from "../walk.ts";

const EMBED = /^\/\/go:embed "?([^\s"*]+)"?$/;

/** `//go:embed prompt.md` gives the variable below it the text of the file, as reading it would. */
export function lowerEmbeds(walk: Walk, nodes: readonly SyntaxNode[], scope: number): void {
  nodes.forEach((node, index) => {
    for (const list of childrenOf(node, "var_spec_list")) lowerEmbeds(walk, list.children, scope);
    const comment = nodes[index - 1];
    const path = comment?.type === "comment" ? EMBED.exec(walk.builder.slice(comment).trim())?.[1] : undefined;
    const spec = node.type === "var_declaration" ? childrenOf(node, "var_spec")[0] : node;
    const name = spec?.type === "var_spec" ? field(spec, "name") : undefined;
    if (path !== undefined && name !== undefined)
      walk.builder.bind(scope, walk.builder.slice(name), read(walk, path, name.line), name.line);
  });
}

/** `open(path).read()` */
function read({ builder }: Walk, path: string, line: number): Expression {
  const call = (callee: Expression, positional: readonly Expression[]): Expression => ({
    kind: "call",
    callee,
    positional,
    keywords: [],
    spreads: [],
    line,
    endLine: line,
    id: -1,
  });
  const file = call({ kind: "name", name: "open" }, [builder.string(path, line)]);
  return call({ kind: "member", object: file, name: "read" }, []);
}
