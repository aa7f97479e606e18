import type { CallExpression } from "../ir.ts";
import { asDefault, type Evaluation } from "./evaluation.ts";
import { type InstanceValue, top, type Value } from "./values.ts";

const PARSED = /^argparse\.ArgumentParser\(\)\.parse_(known_)?args\(\)(\[\])?$/;

/** An option of a parsed command line: its default, in the module that sets the parser up. */
export function parsedOption(evaluation: Evaluation, value: InstanceValue, name: string): readonly Value[] | undefined {
  if (!PARSED.test(value.path)) return undefined;
  const { module } = value.context;
  const found = module.ir.calls.filter(({ call }) => declares(call, name));
  const values = found.flatMap(({ call, scope }) => {
    const fallback = call.keywords.find((item) => item.name === "default");
    return fallback === undefined ? [] : evaluation.evaluate(fallback.value, { ...top(module), scope });
  });
  return values.length === 0 ? undefined : values.map(asDefault);
}

/** `parser.add_argument("--name", …)` */
const declares = ({ callee, positional }: CallExpression, name: string): boolean =>
  callee.kind === "member" &&
  callee.name === "add_argument" &&
  positional.some((item) => item.kind === "string" && item.value.replace(/^-+/, "").replaceAll("-", "_") === name);
