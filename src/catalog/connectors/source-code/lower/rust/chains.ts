import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { Expression, Keyword } from "../../ir.ts";
import { either } from "../expressions.ts";
import { noteEntry } from "../literals.ts";
import { field, lastLine } from "../tree.ts";
import { withoutTypeArguments } from "../type-arguments.ts";
import type { Walk } from "../walk.ts";

/** One call of a chain: `.name(arguments)`. */
interface Link {
  readonly node: SyntaxNode;
  readonly name: string;
  readonly given: readonly SyntaxNode[];
}

interface Chain {
  readonly root: SyntaxNode;
  readonly links: readonly Link[];
}

/** Methods whose result is what they are called on, as far as we care. */
const SAME = new Set(
  "into to_string to_owned as_str as_ref as_mut as_deref as_slice clone cloned unwrap expect ok ok_or ok_or_else map_err with_context iter iter_mut into_iter collect trim to_vec unwrap_or_default boxed borrow borrow_mut lock read as_bytes to_lowercase into_boxed_str and_then context try_into into_string".split(
    " ",
  ),
);
/** Methods that stand in for what is missing. */
const FALLBACKS = new Set(["unwrap_or", "unwrap_or_else", "or", "or_else"]);
/** What ends a table of options. */
const ENDS = /^(build|try_build|finish|send|build_async)$/;
/** Methods of clients that begin one. */
const STARTS =
  /^(agent|extractor|get|post|put|patch|request|converse|converse_stream|invoke_model\w*|completion_request|embeddings|image_generation_request|\w+_builder)$/;
/** Of these the ones that begin a table of options even where the client is made in the same chain. */
const STARTS_ANEW = /^(agent|extractor)$/;
/** Methods that set an option and hand the object back. */
const SETS = /^(with|set|add|append|push)_/;

const isPath = ({ type }: SyntaxNode): boolean => type === "scoped_identifier" || type === "generic_function";
const OPEN = new Set(["try_expression", "await_expression", "parenthesized_expression", "reference_expression"]);

/**
 * A call of a method. Where a chain configures something (`X::default().a(1).b(2).build()`, `client.agent(m).preamble(p).build()`),
 * that part is one call with a keyword for each method: as a language with named arguments would write it.
 */
export function lowerChain(walk: Walk, node: SyntaxNode, scope: number): Expression {
  const chain = chainOf(walk, node);
  const { links, root } = chain;
  const starts = isTypeCall(walk, root) ? STARTS_ANEW : STARTS;
  const start = links.findIndex(({ name }) => starts.test(name)) + 1;
  const end = links.findIndex(({ name }, at) => at >= start && ENDS.test(name));
  const isBuilt = end !== -1 && (start > 0 || isTypeCall(walk, root));
  const to = isBuilt ? end : start + countSetters(links.slice(start));
  const isConfigured = isBuilt ? start > 0 || to > start : to > start && isTypeCall(walk, root);
  const inner = links.slice(0, isConfigured ? Math.max(0, start - 1) : links.length);
  const object = inner.reduce((made, link) => lowerLink(walk, made, link, scope), walk.expression(root, scope));
  if (!isConfigured) return object;
  const made = lowerConfigured(walk, object, chain, { start, to }, scope);
  return links.slice(isBuilt ? to + 1 : to).reduce((all, link) => lowerLink(walk, all, link, scope), made);
}

const countSetters = (links: readonly Link[]): number => {
  const first = links.findIndex(({ name }) => !SETS.test(name));
  return first === -1 ? links.length : first;
};

/** `Type::make(…)` */
function isTypeCall({ builder }: Walk, node: SyntaxNode): boolean {
  const callee = node.type === "call_expression" ? field(node, "function") : undefined;
  const written = callee === undefined || !isPath(callee) ? "" : withoutTypeArguments(builder.slice(callee));
  return /(?:^|::)[A-Z]\w*(?:::)?::[a-z_]\w*/.test(written);
}

function chainOf({ builder }: Walk, node: SyntaxNode): Chain {
  const links: Link[] = [];
  let at = node;
  for (;;) {
    const callee = at.type === "call_expression" ? calleeOf(at) : undefined;
    const inner =
      OPEN.has(at.type) && links.length > 0 ? at.children.find(({ type }) => type !== "mutable_specifier") : undefined;
    if (callee?.type === "field_expression") {
      const name = field(callee, "field");
      links.unshift({ node: at, name: name === undefined ? "" : builder.slice(name), given: argumentsOf(at) });
      at = field(callee, "value") ?? callee;
    } else if (inner === undefined) return { root: at, links };
    else at = inner;
  }
}

function calleeOf(node: SyntaxNode): SyntaxNode | undefined {
  const callee = field(node, "function");
  return callee?.type === "generic_function" ? field(callee, "function") : callee;
}

export const argumentsOf = (node: SyntaxNode): readonly SyntaxNode[] =>
  (field(node, "arguments")?.children ?? []).filter(
    ({ type }) => !type.endsWith("comment") && type !== "attribute_item",
  );

/** The part of a chain from `start` to `to`, exclusive, as one call: of the type it begins with, or of the method before it. */
function lowerConfigured(
  walk: Walk,
  object: Expression,
  { root, links }: Chain,
  { start, to }: { readonly start: number; readonly to: number },
  scope: number,
): Expression {
  const begins = links[start - 1];
  const made = object.kind === "call" && begins === undefined ? object : undefined;
  const callee: Expression =
    begins === undefined ? typeOf(made?.callee ?? object) : { kind: "member", object, name: begins.name };
  const last = links[Math.min(to, links.length - 1)]?.node ?? root;
  return walk.builder.call(scope, {
    callee,
    positional:
      begins === undefined ? (made?.positional ?? []) : begins.given.map((item) => walk.expression(item, scope)),
    keywords: keywordsOf(walk, links.slice(start, to), scope),
    spreads: [],
    line: begins === undefined ? root.line : lineOf(begins),
    endLine: lastLine(last),
  });
}

/** `X::new` makes an X. */
const typeOf = (callee: Expression): Expression => (callee.kind === "member" ? callee.object : callee);

/** One keyword for each method; what a method called several times is given is a list. */
function keywordsOf(walk: Walk, links: readonly Link[], scope: number): readonly Keyword[] {
  const values = new Map<string, Expression[]>();
  for (const { name, given, node } of links) {
    if (given.length === 0 && SAME.has(name)) continue;
    const value = givenTo(walk, given, node.line, scope);
    noteEntry(walk.builder, name, value);
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  return [...values].map(([name, [only, ...others]]) => ({
    name,
    value:
      others.length === 0 ? (only as Expression) : { kind: "list", items: [only as Expression, ...others], line: 0 },
  }));
}

function givenTo(walk: Walk, given: readonly SyntaxNode[], line: number, scope: number): Expression {
  const items = given.map((item) => walk.expression(item, scope));
  if (items.length === 0) return { kind: "boolean", value: true };
  return items.length === 1 ? (items[0] as Expression) : { kind: "list", items, line };
}

function lowerLink(walk: Walk, object: Expression, link: Link, scope: number): Expression {
  const { name, given, node } = link;
  const positional = given.map((item) => walk.expression(item, scope));
  if (SAME.has(name)) return object;
  if (FALLBACKS.has(name)) return either([object, ...positional.map((item) => resultOf(walk, item))]);
  const lines = { line: lineOf(link), endLine: lastLine(node) };
  return walk.builder.call(scope, {
    callee: { kind: "member", object, name },
    positional,
    keywords: [],
    spreads: [],
    ...lines,
  });
}

/** What a closure gives back. */
const resultOf = ({ builder }: Walk, item: Expression): Expression =>
  item.kind === "function" ? either(builder.functions[item.id]?.returns ?? []) : item;

/** Line of the method's name. */
const lineOf = ({ node }: Link): number => {
  const callee = calleeOf(node);
  return (callee === undefined ? undefined : field(callee, "field"))?.line ?? node.line;
};
