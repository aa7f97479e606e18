import type { CallExpression, Expression } from "../ir.ts";
import { loadedData } from "./data-files.ts";
import { elementValues } from "./elements.ts";
import { asDefault, type Evaluation } from "./evaluation.ts";
import { importValues } from "./imports.ts";
import { invoke } from "./invoke.ts";
import { type PassThrough, passThroughOf, readsEnvironment } from "./pass-through.ts";
import { pathValues } from "./paths.ts";
import { nameValues } from "./scopes.ts";
import { methodValues } from "./text-methods.ts";
import type { Context, PatternValue, SymbolValue, Value } from "./values.ts";

/** What a call of something outside the program gives back. */
export function callOutside(
  evaluation: Evaluation,
  callee: SymbolValue,
  call: CallExpression,
  context: Context,
): readonly Value[] {
  const { path } = callee;
  if (path === "super" || path === "?super") return superInstances(evaluation, call, context);
  const module = loadedModule(path, call);
  if (module !== undefined) return loaded(evaluation, module, call, context);
  if (readsEnvironment(path)) return environmentValues(evaluation, call, context);
  if (JOINS_PATHS.test(path)) return [joinedPath(evaluation, call, context)];
  return (
    pathValues(evaluation, callee, call, context) ??
    loadedData(evaluation, path, call, context) ??
    methodResult(evaluation, path, call, context) ??
    passedThrough(evaluation, path, call, context) ?? [
      { kind: "instance", path: `${path}()`, call, context, receiver: callee.receiver },
    ]
  );
}

/** Functions that put a path together from its parts. */
const JOINS_PATHS = /^path(\/posix|\/win32)?\.(default\.)?((posix|win32)\.)?(join|resolve|normalize)$/;

const joinedPath = (evaluation: Evaluation, call: CallExpression, context: Context): PatternValue => ({
  kind: "pattern",
  parts: call.positional.map((part) => evaluation.evaluate(part, context)),
  place: { module: context.module, line: call.line },
});

/** `super()`: instances of the bases. */
function superInstances(evaluation: Evaluation, call: CallExpression, context: Context): readonly Value[] {
  return nameValues(evaluation, { kind: "name", name: "super" }, context).flatMap((base): readonly Value[] =>
    base.kind === "symbol" ? [{ kind: "instance", path: `${base.path}()`, call, context, receiver: null }] : [],
  );
}

/** `require("module")`, `import("module")` */
function loadedModule(path: string, { positional: [first] }: CallExpression): string | undefined {
  return (path === "require" || path === "import") && first?.kind === "string" ? first.value : undefined;
}

const loaded = (evaluation: Evaluation, module: string, { line }: CallExpression, context: Context): readonly Value[] =>
  importValues(evaluation, { local: "", module, name: null, level: 0, line }, context.module);

function environmentValues(evaluation: Evaluation, call: CallExpression, context: Context): readonly Value[] {
  const [first, second] = call.positional;
  const fallback = second ?? keyword(call, "default");
  const name = first?.kind === "string" ? first.value : "?";
  const defaults = fallback === undefined ? [] : evaluation.evaluate(fallback, context).map(asDefault);
  return [{ kind: "environment", name }, ...defaults];
}

/** What a method of a known text or dictionary gives; `undefined` when none is called. */
function methodResult(
  evaluation: Evaluation,
  path: string,
  call: CallExpression,
  context: Context,
): readonly Value[] | undefined {
  if (!path.startsWith("text.") && !path.endsWith(".get")) return undefined;
  const values = methodValues(evaluation, call, context);
  return values.length > 0 ? values : undefined;
}

/** The argument that stands for the result, where a function only hands one on. */
function passedThrough(
  evaluation: Evaluation,
  path: string,
  call: CallExpression,
  context: Context,
): readonly Value[] | undefined {
  const place = passThroughOf(path);
  const argument = place === undefined ? undefined : handedOn(place, call);
  if (place === undefined || argument === undefined) return undefined;
  const values = evaluation.evaluate(argument, context);
  if (place.picks === true) return picked(evaluation, values);
  return values.flatMap((value) =>
    value.kind === "function" && place.calls === true ? invoke(evaluation, value, call, context) : [asDefault(value)],
  );
}

/** Any of the options; `undefined` when it is not known which there are. */
function picked(evaluation: Evaluation, options: readonly Value[]): readonly Value[] | undefined {
  const lists = options.filter((value) => value.kind === "list");
  return lists.length === 0 ? undefined : lists.flatMap((list) => elementValues(evaluation, list, undefined));
}

const handedOn = (place: PassThrough, call: CallExpression): Expression | undefined =>
  place.arguments
    .map((at) => (typeof at === "number" ? call.positional[at] : keyword(call, at)))
    .find((item) => item !== undefined);

const keyword = (call: CallExpression, name: string): Expression | undefined =>
  call.keywords.find((item) => item.name === name)?.value;
