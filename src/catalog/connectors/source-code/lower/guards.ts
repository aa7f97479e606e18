import type { SyntaxNode } from "../../../../domain/syntax.ts";
import type { ModuleBuilder } from "./builder.ts";
import { childrenOf, field, fields, lastLine } from "./tree.ts";

/** What a condition asks: whether a name is one of some texts. */
interface Asked {
  readonly name: string;
  readonly texts: readonly string[];
  readonly holds: boolean;
  /** More is asked beside it: when it all fails, nothing is known of the name. */
  readonly isPart?: boolean;
}

/** Notes under which condition the branches of an `if` or of a conditional expression run, where it asks for a text. */
export function noteConditions(builder: ModuleBuilder, node: SyntaxNode): void {
  const before: Asked[] = [];
  const parts = [node, ...childrenOf(node, "elif_clause")];
  for (const part of parts) {
    const asked = askedIn(builder, field(part, "condition"));
    const branch = field(part, "consequence");
    for (const passed of before) note(builder, passed, part);
    if (asked === undefined) continue;
    if (branch !== undefined) note(builder, asked, branch, field(part, "alternative"));
    if (asked.isPart !== true) before.push({ ...asked, holds: !asked.holds });
  }
  const last = fields(node, "alternative").filter(({ type }) => type !== "elif_clause");
  for (const passed of before) for (const branch of last) note(builder, passed, branch);
}

/** Notes for which texts the cases of a `switch` or `match` run. Cases without a body run that of the next. */
export function noteCases(builder: ModuleBuilder, node: SyntaxNode, cases: readonly SyntaxNode[]): void {
  const name = nameIn(builder, field(node, "value") ?? field(node, "subject"));
  if (name === undefined) return;
  const seen: string[] = [];
  let waiting: string[] = [];
  for (const branch of cases) {
    const texts = textsOf(builder, branch);
    const isOther = texts.length === 0 && waiting.length === 0;
    waiting.push(...texts);
    seen.push(...texts);
    if (!hasBody(branch)) continue;
    note(builder, { name, texts: isOther ? seen : waiting, holds: !isOther }, branch);
    waiting = [];
  }
}

const hasBody = (branch: SyntaxNode): boolean =>
  branch.children.some((child) => /^(?:body|consequence)$/.test(child.field ?? "") || child.type === "statement_list");

/** Texts that a case is for; none where it is for what is left, or for more than texts. */
function textsOf(builder: ModuleBuilder, branch: SyntaxNode): readonly string[] {
  const found = branch.children
    .filter(({ field: name, type }) => name === "value" || type === "case_pattern")
    .flatMap((part) => alternatives(part));
  const texts = found.map((part) => textIn(builder, part));
  return texts.every((text) => text !== undefined) ? texts : [];
}

const alternatives = (part: SyntaxNode): readonly SyntaxNode[] =>
  /^(?:case_pattern|union_pattern|expression_list)$/.test(part.type) ? part.children.flatMap(alternatives) : [part];

/** Notes a condition for the lines of a branch, unless they are not its own. */
function note(builder: ModuleBuilder, { name, texts, holds }: Asked, branch: SyntaxNode, next?: SyntaxNode): void {
  const last = lastLine(branch);
  if (next === undefined || last < next.line) builder.guard({ name, texts, holds, first: branch.line, last });
}

/** What a condition asks of a name, as far as it is one question. */
function askedIn(builder: ModuleBuilder, node: SyntaxNode | undefined): Asked | undefined {
  if (node?.type === "parenthesized_expression") return askedIn(builder, node.children[0]);
  const [left, right, ...more] = node?.children ?? [];
  if (left === undefined || right === undefined || more.length > 0) return undefined;
  const operator = builder.slice({ start: left.end, end: right.start }).trim();
  switch (operator) {
    case "or":
    case "||":
      return joined(askedIn(builder, left), askedIn(builder, right));
    case "and":
    case "&&": {
      const part = askedIn(builder, left) ?? askedIn(builder, right);
      return part === undefined ? undefined : { ...part, isPart: true };
    }
    default:
      return compared(builder, operator, left, right);
  }
}

const joined = (one: Asked | undefined, other: Asked | undefined): Asked | undefined =>
  one !== undefined && one.name === other?.name && one.holds && other.holds && !one.isPart && !other.isPart
    ? { ...one, texts: [...one.texts, ...other.texts] }
    : undefined;

function compared(builder: ModuleBuilder, operator: string, left: SyntaxNode, right: SyntaxNode): Asked | undefined {
  const holds = HOLDS.get(operator);
  const name = nameIn(builder, left);
  if (holds === undefined || name === undefined) return undefined;
  const items = operator.endsWith("in") ? right.children : [right];
  const texts = items.map((item) => textIn(builder, item));
  return texts.length > 0 && texts.every((text) => text !== undefined) ? { name, texts, holds } : undefined;
}

const HOLDS: ReadonlyMap<string, boolean> = new Map([
  ["==", true],
  ["===", true],
  ["in", true],
  ["!=", false],
  ["!==", false],
  ["not in", false],
]);
const LONGEST = 80;

/** A dotted name, whatever the case it is asked in. */
function nameIn(builder: ModuleBuilder, node: SyntaxNode | undefined): string | undefined {
  if (node?.type === "parenthesized_expression") return nameIn(builder, node.children[0]);
  if (node === undefined || node.end - node.start > LONGEST) return undefined;
  const bare = builder.slice(node).replace(/\.(?:lower|strip|casefold|toLowerCase|trim)\(\)$/, "");
  return /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*$/.test(bare) ? bare : undefined;
}

function textIn(builder: ModuleBuilder, node: SyntaxNode): string | undefined {
  if (!node.type.includes("string") || node.end - node.start > LONGEST) return undefined;
  return /^["'`]([\w .:/-]+)["'`]$/.exec(builder.slice(node))?.[1]?.toLowerCase();
}
