import type { Expression, ModuleIr } from "../ir.ts";

/** An expression whose name says that it holds what a model is told. */
export interface NamedPrompt {
  readonly name: string;
  readonly expression: Expression;
  readonly scope: number;
}

const PROMPT = /(?:^|_)(?:prompts?|system_?(?:message|instructions?)|persona)(?:_(?:template|text|base))?(?:_v?\d)?$/;
/** What is told to somebody who is to do something. */
const ADDRESSES =
  /\byou are\b|\byou're\b|\byour (?:primary |main )?(?:task|role|job|goal|objective|purpose)\b|\byou (?:will be|must|should)\b|^\s{0,20}as (?:an?|the) [^.,\n]{2,60}, /i;
/** Shorter texts ask people for something. */
const SHORTEST = 80;
const MOST_READ = 4_000;

/** What templates of prompts speak of. */
const SPEAKS_OF =
  /\b(?:answer|question|context|respon[ds]e?|summar|output|json|quer(?:y|ies)|translat|generat|classif|extract|relevan)\w*/gi;
const FEWEST_WORDS = 2;

/** Whether a text speaks to a model, as against one that asks people for something. `isTemplate`: something is put in. */
export const speaksToModel = (text: string, isTemplate: boolean): boolean =>
  text.length >= SHORTEST &&
  (ADDRESSES.test(text) || (isTemplate && new Set(words(text, SPEAKS_OF)).size >= FEWEST_WORDS));

const words = (text: string, form: RegExp): readonly string[] =>
  [...text.slice(0, MOST_READ).matchAll(form)].map(([word]) => word.toLowerCase());

/** Texts kept under the name of a prompt, and what functions and methods of such a name hand back. */
export function namedPrompts(ir: ModuleIr): readonly NamedPrompt[] {
  const bound = ir.scopes.flatMap(({ id, bindings }) =>
    bindings.map(({ name, value }) => ({ name, expression: value, scope: id })),
  );
  const fields = ir.classes.flatMap(({ fields: all, scope }) =>
    all.flatMap(({ name, value }) => (value === null ? [] : [{ name, expression: value, scope }])),
  );
  const returned = ir.functions.flatMap(({ name, returns, scope }) =>
    name === null ? [] : returns.map((expression) => ({ name, expression, scope })),
  );
  return [...bound, ...fields, ...returned].flatMap(({ name, expression, scope }) => {
    const text = saysPrompt(name) ? textOf(expression) : undefined;
    return text === undefined ? [] : [{ name, expression: text, scope }];
  });
}

/** A text, also within what makes a template of it or trims it. */
function textOf(expression: Expression): Expression | undefined {
  if (isText(expression)) return expression;
  if (expression.kind !== "call") return undefined;
  const { callee, positional, keywords } = expression;
  const called = callee.kind === "name" || callee.kind === "member" ? callee.name : "";
  if (TRIMS.test(called)) {
    const [given] = [...positional, ...(callee.kind === "member" ? [callee.object] : [])];
    return given !== undefined && isText(given) ? given : undefined;
  }
  if (!TEMPLATE.test(called)) return undefined;
  const told = keywords.find(({ name }) => /^(?:template|prompt|text|content)$/.test(name))?.value ?? positional[0];
  return told !== undefined && isText(told) ? told : undefined;
}

/** Calls that make a template of a text. */
const TEMPLATE = /(?:^|[a-z])(?:Prompt|PromptTemplate|ChatTemplate)$/;
/** Calls that give back the text they are given, less what surrounds it. */
const TRIMS = /^(?:dedent|cleandoc|strip|lstrip|rstrip|trim|trimStart|trimIndent|stripIndent|strip_heredoc|squish)$/;

const isText = ({ kind }: Expression): boolean => kind === "string" || kind === "template";

const saysPrompt = (name: string): boolean => PROMPT.test(name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase());
