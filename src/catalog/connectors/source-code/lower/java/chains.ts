import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { CallExpression, Expression, Keyword } from "../../ir.ts";
import { dictOf } from "../expressions.ts";
import { noteEntry } from "../literals.ts";
import { field, lastLine } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { lowerMethodName } from "./names.ts";

/** One call of a chain: `.name(arguments)`. */
export interface Link {
  readonly node: SyntaxNode;
  /** Line of the method's name. */
  readonly line: number;
  readonly name: string;
  readonly given: readonly SyntaxNode[];
}

/** `root.a(1).b(2)`; without a root the first call is one of the class around it. */
export interface Chain {
  readonly root: SyntaxNode | undefined;
  readonly links: readonly Link[];
}

/** What begins a table of options, and what ends one. */
const BUILDER = /^(builder|newBuilder)$/;
const ENDS = /^(call|stream)$|^build(Async|Client|AsyncClient)?$/;
const BUILDS = /^build/;

/** What a chain configures: from which call on and up to which, exclusive, and what of it is called. */
interface Configured {
  readonly from: number;
  readonly to: number;
  /** Name of the method that stands for the whole; without one, the object itself does: `X.builder()…` makes an X. */
  readonly name: string | undefined;
  readonly positional: readonly SyntaxNode[];
}

/**
 * A chain of calls. Where it configures something (`X.builder().a(1).b(2).build()`, `client.prompt().user(text).call()`), that part
 * is one call with a keyword for each method: as a language with named arguments would write it.
 */
export const lowerChain = (walk: Walk, node: SyntaxNode, scope: number): Expression =>
  foldChain(walk, chainOf(walk, node), scope, (object, link) => lowerLink(walk, object, link, scope));

/** A chain of calls of Java or Kotlin, the parts of it that configure nothing by `lowerOne`. */
export function foldChain(
  walk: Walk,
  chain: Chain,
  scope: number,
  lowerOne: (object: Expression | undefined, link: Link) => Expression,
): Expression {
  const configured = configuredBy(walk, chain);
  const before = chain.links.slice(0, configured?.from ?? chain.links.length);
  const root = chain.root && walk.expression(chain.root, scope);
  const object = before.reduce<Expression | undefined>(lowerOne, root);
  if (configured === undefined || object === undefined) return object as Expression;
  const made = lowerConfigured(walk, object, chain, configured, scope);
  return chain.links.slice(configured.to + 1).reduce<Expression>(lowerOne, made);
}

function chainOf({ builder }: Walk, node: SyntaxNode): Chain {
  const links: Link[] = [];
  let at: SyntaxNode | undefined = node;
  for (; at?.type === "method_invocation"; at = field(at, "object"))
    links.unshift({
      node: at,
      line: (field(at, "name") ?? at).line,
      name: builder.slice(field(at, "name") ?? at),
      given: argumentsOf(at),
    });
  return { root: at, links };
}

export const argumentsOf = (node: SyntaxNode): readonly SyntaxNode[] =>
  (field(node, "arguments")?.children ?? []).filter(({ type }) => !type.endsWith("comment"));

function configuredBy({ builder }: Walk, { root, links }: Chain): Configured | undefined {
  if (root === undefined) return undefined;
  const end = (from: number): number => links.findIndex(({ name }, at) => at >= from && ENDS.test(name));
  const upTo = (from: number): number => (end(from) === -1 ? links.length : end(from));
  const start = links.findIndex(({ name }) => BUILDER.test(name));
  if (start !== -1) return { from: start, to: upTo(start + 1), name: undefined, positional: links[start]?.given ?? [] };
  const prompt = links.findIndex(({ name }) => name === "prompt");
  if (prompt !== -1 && end(prompt) !== -1)
    return { from: prompt, to: end(prompt), name: "prompt", positional: links[prompt]?.given ?? [] };
  const built = links.findIndex(({ name }) => ENDS.test(name) && BUILDS.test(name));
  if (built < 1) return undefined;
  const isStatic = root.type === "identifier" && /^[A-Z]/.test(builder.slice(root));
  return isStatic
    ? { from: 0, to: built, name: links[0]?.name, positional: links[0]?.given ?? [] }
    : { from: 0, to: built, name: links[built]?.name, positional: [] };
}

function lowerConfigured(
  walk: Walk,
  object: Expression,
  { root, links }: Chain,
  { from, to, name, positional }: Configured,
  scope: number,
): CallExpression {
  const first = name !== undefined && BUILDS.test(name) ? from : from + 1;
  const keywords = keywordsOf(walk, links.slice(first, to), scope);
  const last = links[Math.min(to, links.length - 1)]?.node;
  return walk.builder.call(scope, {
    callee: name === undefined ? object : { kind: "member", object, name },
    positional: positional.map((item) => walk.expression(item, scope)),
    keywords,
    spreads: [],
    line: root?.line ?? 0,
    endLine: last === undefined ? 0 : lastLine(last),
  });
}

/** One keyword for each method; what a method called several times is given is a list. */
function keywordsOf(walk: Walk, links: readonly Link[], scope: number): readonly Keyword[] {
  const values = new Map<string, Expression[]>();
  for (const { name, given, node } of links) {
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

function lowerLink(walk: Walk, object: Expression | undefined, link: Link, scope: number): CallExpression {
  const { node, line, name, given } = link;
  return walk.builder.call(scope, {
    callee: object === undefined ? lowerMethodName(walk.builder, name, scope) : { kind: "member", object, name },
    positional: given.map((item) => walk.expression(item, scope)),
    keywords: [],
    spreads: [],
    line,
    endLine: lastLine(node),
  });
}

/** `options -> options.a(1).b(2)`: a function that only configures what it is given is the table of what it sets. */
export function lowerConfiguring(walk: Walk, node: SyntaxNode, scope: number): Expression | undefined {
  const parameters = field(node, "parameters");
  const body = field(node, "body");
  const single = parameters?.type === "identifier" ? parameters : parameters?.children[0];
  if (single === undefined || (parameters?.children.length ?? 0) > 1 || body?.type !== "method_invocation")
    return undefined;
  const { root, links } = chainOf(walk, body);
  const isConfiguring = root?.type === "identifier" && walk.builder.slice(root) === walk.builder.slice(single);
  return isConfiguring ? dictOf(keywordsOf(walk, links, scope), node.line) : undefined;
}
