import type { Expression, ModuleIr } from "../ir.ts";

/** An expression whose name says that it holds what a model is told. */
export interface NamedPrompt {
  readonly name: string;
  readonly expression: Expression;
  readonly scope: number;
}

const PROMPT =
  /(?:^|_)(?:prompts?|system_?(?:message|instructions?)|persona)(?:_(?:template|text|base))?(?:_v?\d)?$|._system$/;
/** What is told to somebody who is to do something. */
const ADDRESSES =
  /\byou are\b|\byou're\b|\byour (?:\w+ )?(?:task|role|job|goal|objective|purpose)\b|\bthe (?:task|goal|objective) is to\b|\ban? AI (?:assistant|agent|model)\b|\byou (?:will be|must|should)\b|^\s{0,20}as (?:an?|the) [^.,\n]{2,60}, /i;
/** Shorter texts ask people for something. */
const SHORTEST = 80;
const MOST_READ = 4_000;

/** What templates of prompts speak of. */
const SPEAKS_OF =
  /\b(?:answer|question|context|respon[ds]e?|summar|output|json|quer(?:y|ies)|translat|generat|classif|extract|relevan)\w*/gi;
const FEWEST_WORDS = 2;
/** How an order begins that a model can carry out. */
const ORDERS =
  /^\s{0,40}(?:please )?(?:analy[sz]e|answer|based on (?:the|this|these)|categori[sz]e|classify|compare|compose|consider|convert|correct|create|decide|describe|determine|draft|evaluate|explain|extract|generate|given? (?:me|a|an|the|this|these|\w+ing)|identify|improve|list|produce|proofread|provide|rank|rate|reformat|reformulate|rephrase|research|respond|rewrite|score|suggest|summari[sz]e|translate|write)\b/i;

/** Whether a text speaks to a model, as against one that asks people for something. `isTemplate`: something is put in. */
export const speaksToModel = (text: string, isTemplate: boolean): boolean =>
  text.length >= SHORTEST &&
  (ADDRESSES.test(text) || ORDERS.test(text) || (isTemplate && new Set(words(text, SPEAKS_OF)).size >= FEWEST_WORDS));

const words = (text: string, form: RegExp): readonly string[] =>
  [...text.slice(0, MOST_READ).matchAll(form)].map(([word]) => word.toLowerCase());

/**
 * Texts kept under the name of a prompt, as a variable, a field, a default or an entry, and what functions and methods of such a name
 * hand back and take first (`Prompt("…")`, a class of the program's own); and what any call is given as what speaks for the system.
 */
export function namedPrompts(ir: ModuleIr): readonly NamedPrompt[] {
  const bound = ir.scopes.flatMap(({ id, bindings }) =>
    bindings.flatMap(({ name, value }) => entriesOf({ name, expression: value, scope: id })),
  );
  const fields = ir.classes.flatMap(({ fields: all, scope }) =>
    all.flatMap(({ name, value }) => (value === null ? [] : entriesOf({ name, expression: value, scope }))),
  );
  const returned = ir.functions.flatMap(({ name, returns, parameters, scope }) => [
    ...returns.flatMap((expression) => entriesOf({ name: name ?? "", expression, scope })),
    ...parameters.flatMap((item) =>
      item.default === null ? [] : [{ name: item.name, expression: item.default, scope }],
    ),
  ]);
  const given = ir.calls.flatMap(({ call: { callee, keywords, positional }, scope }) => [
    ...positional.slice(0, 1).map((expression) => ({ name: calledName(callee), expression, scope })),
    ...keywords.flatMap(({ name, value }) => entriesOf({ name, expression: value, scope, isEntry: true })),
    ...positional.flatMap((value) => entriesOf({ name: "", expression: value, scope })),
  ]);
  const all: readonly Found[] = [...bound, ...fields, ...returned, ...given];
  return all.flatMap(({ name, expression, scope, isEntry }) => {
    const isPrompt = saysPrompt(name) || (isEntry === true && FOR_SYSTEM.test(name));
    const text = isPrompt ? textOf(expression) : undefined;
    return text === undefined ? [] : [{ name, expression: text, scope }];
  });
}

/** Entries that speak for the system: `{ system: "…" }`. */
const FOR_SYSTEM = /^(?:system|instructions?)$/i;
const MOST_DEPTH = 4;

interface Found extends NamedPrompt {
  readonly isEntry?: boolean;
}

/** An expression, or the entries of the tables that it is. */
function entriesOf(found: Found, depth = 0): readonly Found[] {
  const { expression, scope } = found;
  if (depth > MOST_DEPTH) return [];
  if (expression.kind === "dict")
    return expression.entries.flatMap(({ name, value }) =>
      entriesOf({ name, expression: value, scope, isEntry: true }, depth + 1),
    );
  if (expression.kind === "list" && expression.items.some(({ kind }) => kind === "dict"))
    return expression.items.flatMap((item) => entriesOf({ ...found, expression: item }, depth + 1));
  return [found];
}

/** A text, also within what makes a template of it or trims it. */
function textOf(expression: Expression): Expression | undefined {
  if (isText(expression)) return expression;
  if (expression.kind !== "call") return undefined;
  const { callee, positional, keywords } = expression;
  const called = calledName(callee);
  if (called === "read" && callee.kind === "member" && isOpened(callee.object)) return expression;
  if (called === "join" && callee.kind === "member")
    return [callee.object, ...positional].find((item) => item.kind === "list" && item.items.some(isText));
  if (TRIMS.test(called)) {
    const [given] = [...positional, ...(callee.kind === "member" ? [callee.object] : [])];
    return given !== undefined && isText(given) ? given : undefined;
  }
  if (!TEMPLATE.test(called)) return undefined;
  const told = keywords.find(({ name }) => /^(?:template|prompt|text|content)$/.test(name))?.value ?? positional[0];
  return told !== undefined && isText(told) ? told : undefined;
}

/** `open("prompt.txt")`, also as what a language embeds. */
const isOpened = (expression: Expression): boolean =>
  expression.kind === "call" &&
  calledName(expression.callee) === "open" &&
  expression.positional.slice(0, 1).some(isText);

/** Calls that make a template of a text. */
const TEMPLATE = /(?:^|[a-z])(?:Prompt|PromptTemplate|ChatTemplate)$|^Template$/;
/** Calls that give back the text they are given, less what surrounds it. */
const TRIMS =
  /^(?:dedent|cleandoc|strip|lstrip|rstrip|trim|trimStart|trimIndent|stripIndent|strip_heredoc|squish|into|to_string|to_owned)$/;

const calledName = (callee: Expression): string =>
  callee.kind === "name" || callee.kind === "member" ? callee.name : "";

const isText = ({ kind }: Expression): boolean => kind === "string" || kind === "template";

const saysPrompt = (name: string): boolean => PROMPT.test(name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase());
