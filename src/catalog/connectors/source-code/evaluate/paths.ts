import type { CallExpression } from "../ir.ts";
import type { Evaluation } from "./evaluation.ts";
import type { Context, SymbolValue, Value } from "./values.ts";

const JOINS = /^(os\.|posix)path\.join$/;
/** Rust's paths are joined by a method of theirs. */
const JOINS_ON = /^std\.path\.Path(Buf)?\(\)\.join$/;
const STAYS_PATH =
  /^pathlib\.(Pure|Posix)?Path(\(\))?\.(resolve|absolute|expanduser|joinpath|with_suffix|with_name|with_stem|cwd|home)$/;

/** Calls that make paths of paths: the parts of `os.path.join` together, and what stays a `Path`. */
export function pathValues(
  evaluation: Evaluation,
  { path, receiver }: SymbolValue,
  call: CallExpression,
  context: Context,
): readonly Value[] | undefined {
  if (STAYS_PATH.test(path)) return [{ kind: "instance", path: "pathlib.Path()", call, context, receiver }];
  if (JOINS_ON.test(path))
    return [
      {
        kind: "pattern",
        parts: call.positional.map((item) => evaluation.evaluate(item, context)),
        place: { module: context.module, line: call.line },
      },
    ];
  if (!JOINS.test(path) || call.positional.length === 0) return undefined;
  const parts = call.positional.map((item) => evaluation.evaluate(item, context));
  const place = { module: context.module, line: call.line };
  const texts = parts.map(([only, ...others]) =>
    only?.kind === "text" && others.length === 0 ? only.value : undefined,
  );
  return texts.every((text) => text !== undefined)
    ? [{ kind: "text", value: texts.join("/"), place, origin: "literal" }]
    : [{ kind: "pattern", parts, place }];
}

/** `path.parent` is a path again. */
export const isPathOfPath = ({ path }: { readonly path: string }, name: string): boolean =>
  path === "pathlib.Path()" && name === "parent";
