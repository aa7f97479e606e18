import type { Expression } from "../ir.ts";

/** Names of tables of models that are not to be used any more, and of what takes their place. */
const RETIRED =
  /(?:^|_)(?:deprecat(?:ed|ions?)|retired|retirements?|obsolete|sunset|discontinued|unsupported|replacements?|renamed|migrations?)(?:_|$)/;
/** Names of tables of what models cost. */
const PRICED = /(?:^|_)(?:pric(?:e|es|ing)|costs?)(?:_|$)/;
/** Names of tables of what some models cannot do, or must not be given. */
const PECULIAR =
  /(?:^|_)(?:temperatures?|top_[pk]|effort|sampling|penalt(?:y|ies)|logprobs|prefill|geo|system_(?:prompt|message|role)s?|json_mode|tool_choice|prompt_caching|token_limits?|context_(?:window|length|size|limit)s?|prefix(?:es)?|tokeni[sz]ers?|encodings?)(?:_|$)/;
/** Names of the parts of a price. */
const PART_OF_PRICE =
  /^(?:in(?:put)?|out(?:put)?|prompt|completion|cache|cached|read|write|batch)(?:$|_|[A-Z])|cost|price/;

/** Whether the name of a table says that the ids in it are only told of: neither used nor offered. */
export function isOnlyToldOf(name: string): boolean {
  const words = name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase();
  return RETIRED.test(words) || PRICED.test(words) || PECULIAR.test(words);
}

/** Names of tokenizers. */
const TOKENIZER = /^(?:cl100k|o200k|p50k|r50k)_(?:base|harmony|edit)$/;

/** Whether a value only measures what its key names: a number, the parts of a price, or how it splits texts. */
export const isMeasure = (value: Expression): boolean =>
  value.kind === "number" ||
  (value.kind === "string" && TOKENIZER.test(value.value)) ||
  (value.kind === "dict" &&
    value.entries.length > 0 &&
    value.entries.every((entry) => entry.value.kind === "number" && PART_OF_PRICE.test(entry.name)));

/** Whether items are a row of a table of prices: what it is of, and at least two numbers. */
export const isPriceRow = (items: readonly Expression[]): boolean =>
  items.filter(({ kind }) => kind === "number").length > 1;
