import type { CallExpression, Expression } from "../ir.ts";
import { elementValues } from "./elements.ts";
import { asDefault, type Evaluation } from "./evaluation.ts";
import type { Context, InstanceValue, Value } from "./values.ts";

const PARSED = /^argparse\.ArgumentParser\(\)(\..+)?\.parse_(known_)?args\(\)(\[\])?$/;

/** What `args.model` may be, from the defaults and choices of the options that the module declares (`add_argument("--model", …)`). */
export function optionValues(evaluation: Evaluation, args: InstanceValue, name: string): readonly Value[] {
  if (!PARSED.test(args.path)) return [];
  const { module } = args.context;
  return module.ir.calls
    .filter(({ call }) => call.callee.kind === "member" && call.callee.name === "add_argument" && sets(call, name))
    .flatMap(({ call, scope }) => declared(evaluation, call, { module, scope, frame: null }))
    .map(asDefault);
}

function sets(call: CallExpression, name: string): boolean {
  const destination = keyword(call, "dest");
  if (destination?.kind === "string") return destination.value === name;
  return call.positional.some(
    (option) => option.kind === "string" && option.value.replace(/^-+/, "").replaceAll("-", "_") === name,
  );
}

function declared(evaluation: Evaluation, call: CallExpression, context: Context): readonly Value[] {
  const values = (name: string): readonly Value[] => {
    const given = keyword(call, name);
    return given === undefined ? [] : evaluation.evaluate(given, context);
  };
  const choices = values("choices").filter((value) => value.kind === "list");
  return [...values("default"), ...choices.flatMap((list) => elementValues(evaluation, list, undefined))];
}

const keyword = (call: CallExpression, name: string): Expression | undefined =>
  call.keywords.find((item) => item.name === name)?.value;
