import type { CallExpression, Expression, NamedLiteral } from "../ir.ts";

/** What a call reads, where that speaks of models: an environment variable, a dotted setting, an option of a command line. */
const SETTING = /^-{0,2}[a-z][\w.:-]{0,80}$(?<=(?:model|llm|engine|deployment).*)/i;
/** Calls that look something up and are told what else to take. */
const LOOKS_UP = /get|env|conf|setting|option|param|fetch|lookup|default|arg/i;
/** Calls of Go that define an option of a command line: its name, after where its value goes, and its default. */
const FLAG = /^String(?:Var)?P?$/;
/** Keywords under which such calls are told it. */
const DEFAULT = /^(?:default|default_value|defaultValue|default_val|fallback)$/;
/** Calls that declare a field or a parameter with its default. */
const DECLARES = /(?:^|[a-z])(?:Param|Field|Option|Argument)$|^(?:field|param|attrib|ib|option|argument)$/;
/** Calls that count or split a text as a model would, without any model. */
const TOKENIZES = /tiktoken|encoding_?for_?model|token_?(?:text_?)?splitter/i;

/** The default of a setting that speaks of models: `config("CHAT_MODEL", default="…")`, `getenv("MODEL", "…")`, `add_argument("--model", default="…")`. */
export function settingDefault({ callee, positional, keywords }: CallExpression): readonly NamedLiteral[] {
  const at = positional.slice(0, 2).findIndex((item) => item.kind === "string" && SETTING.test(item.value));
  const name = positional[at];
  if (name?.kind !== "string") return [];
  const isFlag = FLAG.test(calledName(callee));
  // A letter may stand for the option before its default.
  const after = positional
    .slice(at + 1)
    .filter((item) => !(isFlag && item.kind === "string" && item.value.length === 1));
  const second = isFlag || (at === 0 && LOOKS_UP.test(calledName(callee))) ? after.slice(0, 1) : [];
  return [...second, ...toldDefaults(keywords)].flatMap((value) =>
    value.kind === "string" ? [{ name: name.value, value: value.value, line: value.line, inList: false }] : [],
  );
}

/** What a call that declares something gives it for a default: `Field("…")`, `Column(String, default="…")`. */
export function declaredDefault({ callee, positional, keywords }: CallExpression): readonly Expression[] {
  const told = toldDefaults(keywords);
  return DECLARES.test(calledName(callee)) ? [...positional.slice(0, 1), ...told] : told;
}

/** Texts of a call that only tell how a text is counted or split. */
export const tokenizerTexts = ({ callee, positional, keywords }: CallExpression): readonly Expression[] =>
  TOKENIZES.test(calledName(callee)) ? [...positional, ...keywords.map(({ value }) => value)] : [];

const toldDefaults = (keywords: CallExpression["keywords"]): readonly Expression[] =>
  keywords.filter(({ name }) => DEFAULT.test(name)).map(({ value }) => value);

const calledName = (callee: Expression): string =>
  callee.kind === "name" || callee.kind === "member" ? callee.name : "";
