import type { SyntaxNode, SyntaxTree } from "../../../../../domain/syntax.ts";
import { childOf, field } from "../tree.ts";

/** Macros that take plain expressions, by their last names. */
const PLAIN = new Set(
  "vec format print println eprint eprintln write writeln panic bail anyhow ensure format_err assert assert_eq assert_ne env option_env include_str concat dbg join try_join smallvec indoc formatdoc query query_as query_scalar".split(
    " ",
  ),
);
/** Macros whose body is code like any other. */
const BLOCKS = new Set(["stream", "try_stream", "select_loop"]);

/**
 * The text with macros rewritten to what they stand for, each character where it was: `vec![a]` is a list, `format!("…", x)` a call,
 * `stream! { … }` a block. Syntax trees leave the inside of macros unparsed.
 */
export function withPlainMacros({ root, text }: SyntaxTree): string {
  const cuts: (readonly [start: number, end: number])[] = [];
  const pending: SyntaxNode[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === "macro_invocation") cuts.push(...cutOf(text, field(node, "macro"), childOf(node, "token_tree")));
    if (node.type === "token_tree")
      node.children.forEach((child, at) => {
        const next = node.children[at + 1];
        const isMacro = child.type === "identifier" && next?.type === "token_tree";
        if (isMacro && text.slice(child.end, next.start).trim() === "!") cuts.push(...cutOf(text, child, next));
      });
    pending.push(...node.children);
  }
  return without(text, cuts);
}

function cutOf(
  text: string,
  name: SyntaxNode | undefined,
  body: SyntaxNode | undefined,
): (readonly [number, number])[] {
  if (name === undefined || body === undefined) return [];
  const last = text.slice(name.start, name.end).split("::").at(-1)?.trim() ?? "";
  const opening = text[body.start];
  const isList = opening === "[" && (last === "vec" || last === "smallvec");
  if (isList || (opening === "{" && BLOCKS.has(last))) return [[name.start, body.start]];
  return opening === "(" && PLAIN.has(last) ? [[name.end, body.start]] : [];
}

function without(text: string, cuts: readonly (readonly [number, number])[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const [start, end] of [...cuts].sort(([a], [b]) => a - b)) {
    parts.push(text.slice(at, start), text.slice(start, end).replace(/[^\n]/g, " "));
    at = end;
  }
  return parts.join("") + text.slice(at);
}
