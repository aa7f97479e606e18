import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { type CallExpression, type Expression, type Keyword, UNKNOWN } from "../../ir.ts";
import { dictOf } from "../expressions.ts";
import { type Chain, foldChain, type Link } from "../java/chains.ts";
import { noteEntry, noteItems } from "../literals.ts";
import { childOf, childrenOf, lastLine } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { argumentsIn } from "./arguments.ts";
import { lowerLambda } from "./functions.ts";

const LISTS =
  /^(listOf|mutableListOf|arrayListOf|setOf|mutableSetOf|arrayOf|listOfNotNull|sequenceOf|persistentListOf)$/;
const MAPS = /^(mapOf|mutableMapOf|hashMapOf|linkedMapOf|buildMap)$/;
/** Methods whose result is what they are called on, as far as we care. */
const SAME = /^(trimIndent|trimMargin|trim|toString|orEmpty|also|lowercase|asSequence|toList|filterNotNull|build_)$/;
/** Methods whose result is what the block given to them gives. */
const RUNS = /^(let|run|use)$/;
/** Methods that run the block on what they are called on. */
const WITH_RECEIVER = /^(apply|run)$/;
const MOST_SETTINGS = 60;

/** The parts of a call: what is called, its arguments, the block behind them. */
interface Parts {
  readonly callee: SyntaxNode | undefined;
  readonly given: SyntaxNode | undefined;
  readonly block: SyntaxNode | undefined;
}

/** `f(a) { b }` is one call. */
function partsOf(node: SyntaxNode): Parts {
  const callee = node.children[0];
  const block = childOf(node, "annotated_lambda");
  const given = childOf(node, "value_arguments");
  if (callee?.type === "call_expression" && block !== undefined && given === undefined) {
    const inner = partsOf(callee);
    if (inner.block === undefined) return { ...inner, block };
  }
  return { callee, given, block };
}

/** A call, with the chain of calls it is made on. */
export function lowerCall(walk: Walk, node: SyntaxNode, scope: number): Expression {
  const chain = chainOf(walk, node);
  return foldChain(walk, chain, scope, (object, link) => lowerLink(walk, object, link, scope));
}

/** Links of calls on objects; the call it begins with, of a bare name, is the root. */
function chainOf({ builder }: Walk, node: SyntaxNode): Chain {
  const links: Link[] = [];
  for (let at = node; ; ) {
    const { callee, given } = at.type === "call_expression" ? partsOf(at) : { callee: undefined, given: undefined };
    if (callee?.type === "navigation_expression") {
      const [object, name] = [callee.children[0], callee.children.at(-1)];
      if (object === undefined || name === undefined) return { root: at, links };
      links.unshift({ node: at, line: name.line, name: builder.slice(name), given: argumentNodes(given) });
      at = object;
    } else if (at.type === "unary_expression" && links.length > 0 && at.children[0] !== undefined) at = at.children[0];
    else if (at === node) return { root: undefined, links: [{ node, line: node.line, name: "", given: [] }] };
    else return { root: at, links };
  }
}

const argumentNodes = (given: SyntaxNode | undefined): readonly SyntaxNode[] =>
  given === undefined ? [] : childrenOf(given, "value_argument");

function lowerLink(walk: Walk, object: Expression | undefined, { node, name, line }: Link, scope: number): Expression {
  const { callee, given, block } = partsOf(node);
  if (object !== undefined && SAME.test(name)) {
    if (block !== undefined) lowerLambda(walk, block, scope);
    return object;
  }
  const { positional, keywords } = argumentsIn(walk, given, scope);
  const bare = object === undefined && callee?.type === "identifier" ? walk.builder.slice(callee) : "";
  if (LISTS.test(bare)) return listOf(walk, positional, node.line);
  if (MAPS.test(bare)) return mapOf(walk, positional, node.line);
  const id = block === undefined ? undefined : lowerLambda(walk, block, scope);
  const settings = id === undefined ? [] : settingsIn(walk, id);
  if (object !== undefined && id !== undefined && WITH_RECEIVER.test(name)) readdress(walk, id, object);
  if (object !== undefined && name === "apply")
    return object.kind === "call" ? configured(walk, object, settings) : object;
  if (object !== undefined && RUNS.test(name) && id !== undefined)
    return walk.builder.functions[id]?.returns[0] ?? UNKNOWN;
  return walk.builder.call(scope, {
    callee: object === undefined ? calleeOf(walk, callee, scope) : { kind: "member", object, name },
    positional: [...positional, ...(id === undefined ? [] : [{ kind: "function", id } as const])],
    keywords: [...keywords, ...settings],
    spreads: [],
    line,
    endLine: lastLine(node),
  });
}

/** A function called by its bare name: of the class around it, if that has one, or of the file or the package. */
function calleeOf(walk: Walk, node: SyntaxNode | undefined, scope: number): Expression {
  if (node?.type !== "identifier") return walk.expression(node, scope);
  const name = walk.builder.slice(node);
  for (let at = node.parent; at !== null; at = at.parent) {
    if (at.type !== "class_body") continue;
    const isOwn = childrenOf(at, "function_declaration").some((item) =>
      item.children.some((child) => child.field === "name" && walk.builder.slice(child) === name),
    );
    if (isOwn) return { kind: "member", object: { kind: "name", name: "this" }, name };
  }
  return { kind: "name", name, line: node.line };
}

/** What a block calls by bare names that nothing near bears is called on what the block runs on. */
function readdress({ builder }: Walk, id: number, object: Expression): void {
  const own = builder.functions[id]?.scope;
  builder.calls.forEach((site, at) => {
    const { callee } = site.call;
    if (site.scope !== own || callee.kind !== "name" || /^[A-Z]/.test(callee.name)) return;
    builder.calls[at] = { ...site, call: { ...site.call, callee: { kind: "member", object, name: callee.name } } };
  });
}

/** `X().apply { model = m }` is `X(model = m)`. */
function configured({ builder }: Walk, object: CallExpression, settings: readonly Keyword[]): Expression {
  const made: CallExpression = { ...object, keywords: [...object.keywords, ...settings] };
  const site = builder.calls[object.id];
  if (site !== undefined) builder.calls[object.id] = { ...site, call: made };
  return made;
}

/** What a block without parameters sets and calls by bare names: the table of options that builders take this way. */
function settingsIn({ builder }: Walk, id: number): readonly Keyword[] {
  const own = builder.functions[id];
  if (own === undefined || own.parameters.length > 0) return [];
  const assigned = (builder.scopes[own.scope]?.bindings ?? []).map(({ name, value }) => ({ name, value }));
  const called = builder.calls
    .slice(-MOST_SETTINGS)
    .filter(({ scope, call }) => scope === own.scope && call.callee.kind === "name")
    .flatMap(({ call }) => settingOf(call));
  const values = Map.groupBy([...assigned, ...called].slice(0, MOST_SETTINGS), ({ name }) => name);
  return [...values].map(([name, [only, ...others]]) => ({
    name,
    value:
      others.length === 0
        ? (only?.value ?? UNKNOWN)
        : { kind: "list", items: [only?.value ?? UNKNOWN, ...others.map(({ value }) => value)], line: own.line },
  }));
}

/** `tool(a)` sets tool, `put("model", m)` sets model; `messages { … }` sets messages. */
function settingOf(call: CallExpression): readonly Keyword[] {
  const { callee, positional } = call;
  const [first, second] = positional;
  if (callee.kind !== "name" || first === undefined) return [];
  if (callee.name === "put" && first.kind === "string")
    return second === undefined ? [] : [{ name: first.value, value: second }];
  return [{ name: callee.name, value: first.kind === "function" ? call : first }];
}

function listOf({ builder }: Walk, items: readonly Expression[], line: number): Expression {
  noteItems(builder, items);
  return { kind: "list", items, line };
}

/** Pairs are told as lists of two: `"a" to b`. */
function mapOf({ builder }: Walk, items: readonly Expression[], line: number): Expression {
  const entries = items.flatMap((item): Keyword[] => {
    const [key, value] = item.kind === "list" ? item.items : [];
    return key?.kind === "string" && value !== undefined ? [{ name: key.value, value }] : [];
  });
  for (const { name, value } of entries) noteEntry(builder, name, value);
  return dictOf(entries, line);
}
