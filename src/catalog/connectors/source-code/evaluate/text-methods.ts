import type { CallExpression } from "../ir.ts";
import { elementValues } from "./elements.ts";
import type { Evaluation } from "./evaluation.ts";
import { type Context, type DictValue, type TextValue, top, type Value } from "./values.ts";

const LONGEST_WORD = 128;
const KEEPS_TEXT =
  /^(strip|trim|lower|upper|toLowerCase|lstrip|rstrip|trimStart|trimEnd|replace|toString|concat|encode|freeze|to_s|to_sym|squish|strip_heredoc|stripIndent|getName|getValue|getModelName|asString|value|id|into|to_owned|to_string)$/;

/** Methods of texts and dictionaries that matter: formatting keeps the text, `get` looks up. */
export function methodValues(evaluation: Evaluation, call: CallExpression, context: Context): readonly Value[] {
  if (call.callee.kind !== "member") return [];
  const { object, name } = call.callee;
  return evaluation.evaluate(object, context).flatMap((value): readonly Value[] => {
    if (value.kind === "text" && name === "format") return [formatted(evaluation, value, call, context)];
    if (value.kind === "text" && /^r?split$/.test(name)) return split(value, call);
    if (value.kind === "text") return KEEPS_TEXT.test(name) ? [value] : [];
    return value.kind === "dict" && name === "get" ? lookedUp(evaluation, value, call, context) : [];
  });
}

function formatted(evaluation: Evaluation, text: TextValue, call: CallExpression, context: Context): Value {
  const given = [...call.positional, ...call.keywords.map((item) => item.value)];
  const parts = given.map((item) => evaluation.evaluate(item, context));
  return { kind: "pattern", parts: [[text], ...parts], place: text.place };
}

/** `options.get("key", fallback)` */
function lookedUp(evaluation: Evaluation, dict: DictValue, call: CallExpression, context: Context): readonly Value[] {
  const [key, fallback] = call.positional;
  const found = elementValues(evaluation, dict, key?.kind === "string" ? key.value : undefined);
  if (found.length > 0 || fallback === undefined) return found;
  return evaluation.evaluate(fallback, context);
}

/** `"openai:gpt-4o".split(":")`, of one word: what a text of many words is cut into says nothing. */
function split({ value, place }: TextValue, { positional: [separator] }: CallExpression): readonly Value[] {
  if (separator?.kind !== "string" || separator.value === "" || value.length > LONGEST_WORD || /\s/.test(value))
    return [];
  const items = value
    .split(separator.value)
    .map((part) => ({ kind: "string" as const, value: part, line: place.line }));
  return [{ kind: "list", expression: { kind: "list", items, line: place.line }, context: top(place.module) }];
}
