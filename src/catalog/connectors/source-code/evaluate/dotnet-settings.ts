import type { CallExpression, Expression } from "../ir.ts";
import { asDefault, type Evaluation } from "./evaluation.ts";
import type { Context, Value } from "./values.ts";

/** Methods of a configuration that give what stands under a key. */
const GIVES_ENTRY = /^(GetSection|GetRequiredSection|GetValue)$/;
/** Methods that make an object of a section. */
const GIVES_OBJECT = /^Get$/;
const CONFIGURATION = /^_?(\w*[cC]onfiguration|config)$/;

/** What `appsettings.json` holds under a key that C# code asks its configuration for; `undefined` when it is not asked. */
export function settingsValues(
  evaluation: Evaluation,
  expression: Extract<Expression, { kind: "index" }> | CallExpression,
  context: Context,
): readonly Value[] | undefined {
  if (context.module.ir.language !== "csharp") return undefined;
  if (expression.kind === "index") return entryOf(evaluation, expression.object, expression.key, context);
  const { callee, positional } = expression;
  if (callee.kind !== "member") return undefined;
  if (GIVES_ENTRY.test(callee.name)) return entryOf(evaluation, callee.object, positional[0], context);
  if (!GIVES_OBJECT.test(callee.name) || callee.object.kind !== "call") return undefined;
  return settingsValues(evaluation, callee.object, context);
}

function entryOf(
  evaluation: Evaluation,
  configuration: Expression,
  key: Expression | undefined,
  context: Context,
): readonly Value[] | undefined {
  if (key === undefined || !isConfiguration(configuration)) return undefined;
  const settings = evaluation.links.settings(context.module);
  if (settings === undefined) return undefined;
  const found = evaluation
    .evaluate(key, context)
    .flatMap((value) => (value.kind === "text" ? under(evaluation, settings, value.value) : []));
  return found.length === 0 ? undefined : found.map(asDefault);
}

/** `"OpenAI:Model"` leads into the section `OpenAI`. */
const under = (evaluation: Evaluation, settings: Value, key: string): readonly Value[] =>
  key
    .split(":")
    .reduce<readonly Value[]>((values, name) => values.flatMap((value) => inDict(evaluation, value, name)), [settings]);

const inDict = (evaluation: Evaluation, value: Value, name: string): readonly Value[] =>
  value.kind === "dict" ? evaluation.member(value, name) : [];

const isConfiguration = (expression: Expression): boolean =>
  (expression.kind === "name" || expression.kind === "member") && CONFIGURATION.test(expression.name);
