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

/** Whether a text speaks to a model, as against one that asks people for something. */
export const speaksToModel = (text: string): boolean => text.length >= SHORTEST && ADDRESSES.test(text);

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
  return [...bound, ...fields, ...returned].filter(({ name, expression }) => isText(expression) && saysPrompt(name));
}

const isText = ({ kind }: Expression): boolean => kind === "string" || kind === "template";

const saysPrompt = (name: string): boolean => PROMPT.test(name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase());
