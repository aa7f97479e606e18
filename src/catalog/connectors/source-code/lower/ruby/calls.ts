import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { CallExpression, Expression, Keyword } from "../../ir.ts";
import { thisObject } from "../expressions.ts";
import { noteEntry } from "../literals.ts";
import { field, lastLine } from "../tree.ts";
import type { Form, Walk } from "../walk.ts";
import { lowerBlock } from "./functions.ts";
import { classAround } from "./scopes.ts";
import { lowerText } from "./texts.ts";

/** `receiver.method(arguments)`; `X.new(…)` is a call of X. */
export const lowerCall: Form<Expression> = (walk, node, scope) => {
  const method = field(node, "method");
  const name = method === undefined ? "call" : walk.builder.slice(method);
  const receiver = field(node, "receiver");
  if (name === "class" && receiver?.type === "self") return { kind: "member", object: thisObject(), name };
  const callee = calleeOf(walk, receiver, name, scope);
  const given = argumentsOf(walk, field(node, "arguments")?.children ?? [], scope);
  const call = walk.builder.call(scope, { callee, ...given, line: (method ?? node).line, endLine: lastLine(node) });
  // What is described is not the class, but what is named.
  const isOfAnother = given.keywords.some((item) => item.name === "description");
  if (receiver === undefined && !isOfAnother) noteMacro(walk, name, given.positional, scope, node.line);
  const block = field(node, "block");
  if (block !== undefined) nameBlock(walk, name, given.positional, lowerBlock(walk, block, scope), node.line, scope);
  return call;
};

/** A command in backticks is one for the shell. */
export const lowerSubshell: Form<Expression> = (walk, node, scope) => {
  const callee: Expression = { kind: "member", object: { kind: "name", name: "Kernel" }, name: "system" };
  const positional = [lowerText(walk, node, scope)];
  return walk.builder.call(scope, {
    callee,
    positional,
    keywords: [],
    spreads: [],
    line: node.line,
    endLine: lastLine(node),
  });
};

function calleeOf(walk: Walk, receiver: SyntaxNode | undefined, name: string, scope: number): Expression {
  if (receiver === undefined) return methodNamed(walk, name, scope);
  const object = walk.expression(receiver, scope);
  return name === "new" ? object : { kind: "member", object, name };
}

const methodNamed = ({ builder }: Walk, name: string, scope: number): Expression =>
  classAround(builder, scope) === null ? { kind: "name", name } : { kind: "member", object: thisObject(), name };

/** `let(:name) { value }` of a test gives a name to what the block returns. */
function nameBlock(
  { builder }: Walk,
  method: string,
  [name]: readonly Expression[],
  block: Expression,
  line: number,
  scope: number,
): void {
  if (!/^let!?$/.test(method) || name?.kind !== "string") return;
  const lines = { line, endLine: line };
  const value = builder.call(scope, { callee: block, positional: [], keywords: [], spreads: [], ...lines });
  builder.bind(scope, name.value, value, line);
}

/** `description "…"` and `tools Clock, Map` in the body of a class tell something of the class; what it extends is above it. */
function noteMacro({ builder }: Walk, name: string, given: readonly Expression[], scope: number, line: number): void {
  const own = builder.classes[builder.scopes[scope]?.classId ?? -1];
  const [first, ...others] = given;
  if (own === undefined || first === undefined) return;
  if (name === "extend") own.bases.push(...given.filter(isConstant));
  else if (first.kind === "string" && others.length === 0)
    own.fields.push({ name, value: first, type: null, line: first.line });
  else if (name !== "include" && name !== "prepend" && given.every(isConstant))
    own.fields.push({ name, value: { kind: "list", items: [...given], line }, type: null, line });
}

/** `Clock`, `Tools::Clock` */
const isConstant = (expression: Expression): boolean =>
  (expression.kind === "name" || expression.kind === "member") && /^(::)?[A-Z]/.test(expression.name);

/** Arguments: pairs are keywords. */
export function argumentsOf(
  walk: Walk,
  nodes: readonly SyntaxNode[],
  scope: number,
): Pick<CallExpression, "positional" | "keywords" | "spreads"> {
  const positional: Expression[] = [];
  const keywords: Keyword[] = [];
  const spreads: Expression[] = [];
  for (const node of nodes) {
    if (node.type === "pair") keywords.push(lowerPair(walk, node, scope));
    else if (node.type === "hash_splat_argument") spreads.push(walk.expression(node.children[0], scope));
    else if (node.type !== "comment" && node.type !== "heredoc_body") positional.push(walk.expression(node, scope));
  }
  return { positional, keywords, spreads };
}

/** `key: value`, `"key" => value`, `key:` */
function lowerPair(walk: Walk, node: SyntaxNode, scope: number): Keyword {
  const key = field(node, "key");
  const name = (key === undefined ? "" : walk.builder.slice(key)).replace(/^[:"']+|(?<![:"'])[:"']+$/g, "");
  const valueNode = field(node, "value");
  const value: Expression = valueNode === undefined ? { kind: "name", name } : walk.expression(valueNode, scope);
  noteEntry(walk.builder, name, value);
  return { name, value };
}

/** A bare word: a variable where one is known, else a method of the object at hand. */
export const lowerWord: Form<Expression> = (walk, node, scope) => {
  const { builder } = walk;
  const name = builder.slice(node);
  const own = classAround(builder, scope);
  if (own === null || isLocal(walk, name, scope)) return { kind: "name", name };
  const callee: Expression = { kind: "member", object: thisObject(), name };
  if (!builder.classes[own]?.methods.some((id) => builder.functions[id]?.name === name)) return callee;
  const lines = { line: node.line, endLine: node.line };
  return builder.call(scope, { callee, positional: [], keywords: [], spreads: [], ...lines });
};

function isLocal({ builder }: Walk, name: string, from: number): boolean {
  for (let at = builder.scopes[from]; at !== undefined && at.classId === null; at = builder.scopes[at.parent ?? -1]) {
    const own = at.functionId === null ? undefined : builder.functions[at.functionId];
    if (at.bindings.some((binding) => binding.name === name)) return true;
    if (own?.parameters.some((parameter) => parameter.name === name)) return true;
  }
  return false;
}
