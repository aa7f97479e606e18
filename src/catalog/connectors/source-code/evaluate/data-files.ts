import type { CallExpression, Expression } from "../ir.ts";
import { asDefault, type Evaluation } from "./evaluation.ts";
import type { Context, InstanceValue, TextValue, Value } from "./values.ts";

const LOADS = /^(ruamel\.)?yaml\.(\w+\(\)\.)?(safe_load|full_load|load|unsafe_load)$/;
const READS = /(^pathlib\.Path\(\)\.read_text|open\(\)\.read|\.open\(\)\.read)\(\)/;
const READS_WHOLE = /\.read(_text)?\(\)$/;
const MOST_NESTED = 6;
/** Fields that a framework fills when a class leaves them out: CrewAI's `@CrewBase`. */
const CONVENTIONAL: { readonly [field: string]: string } = {
  agents_config: "config/agents.yaml",
  tasks_config: "config/tasks.yaml",
};

/** A path that stands for what its file holds: CrewAI turns `agents_config` into the agents that the file describes. */
export function dataAt(evaluation: Evaluation, { value, place }: TextValue): readonly Value[] {
  const found = evaluation.links.data(place.module, value);
  return found === undefined ? [] : [found];
}

/** The path that a field has where nobody gives it one. */
export function conventional(object: Expression, { module }: Context): readonly Value[] {
  const path = object.kind === "member" ? CONVENTIONAL[object.name] : undefined;
  return path === undefined
    ? []
    : [asDefault({ kind: "text", value: path, place: { module, line: 0 }, origin: "default" })];
}

/** `yaml.safe_load(file)` of a file whose path is known at its end. */
export function loadedData(
  evaluation: Evaluation,
  path: string,
  call: CallExpression,
  context: Context,
): readonly Value[] | undefined {
  const [first] = call.positional;
  if (first === undefined || !LOADS.test(path)) return undefined;
  const parts = textsIn(evaluation, first, context, 0).map((text) => text.value.replace(/^\.?\//, ""));
  const found = parts.length === 0 ? undefined : evaluation.links.data(context.module, parts.join("/"));
  return found === undefined ? undefined : [found];
}

/** Path of the file whose text a value is: `Path("a.md").read_text()`, `open("a.md").read()`, and what they are trimmed to. */
export function pathRead(evaluation: Evaluation, value: InstanceValue): string | undefined {
  if (!READS.test(value.path)) return undefined;
  let source: InstanceValue = value;
  while (source.receiver !== null && !READS_WHOLE.test(source.path)) source = source.receiver;
  const file = source.receiver;
  if (file === null) return undefined;
  const parts = partsOf(evaluation, file, 0);
  return parts.length === 0 ? undefined : parts.map((part) => part.value.replace(/^\.?\//, "")).join("/");
}

/** Texts of which a path is put together, through `open(…)`, `Path(…) / "…"` and their like. */
function textsIn(
  evaluation: Evaluation,
  expression: Expression,
  context: Context,
  depth: number,
): readonly TextValue[] {
  if (depth > MOST_NESTED) return [];
  return evaluation.evaluate(expression, context).flatMap((value): readonly TextValue[] => {
    if (value.kind === "text") return [value];
    if (value.kind === "pattern") return value.parts.flat().flatMap((part) => (part.kind === "text" ? [part] : []));
    if (value.kind !== "instance") return [];
    return partsOf(evaluation, value, depth);
  });
}

function partsOf(evaluation: Evaluation, { path, call, context, receiver }: InstanceValue, depth: number): TextValue[] {
  if (depth > MOST_NESTED) return [];
  // What follows the path in `open` says how to open it.
  const given = /open\(\)$/.test(path) ? call.positional.slice(0, 1) : call.positional;
  const own = given.flatMap((item) => textsIn(evaluation, item, context, depth + 1));
  return receiver === null || !/^pathlib\./.test(path) ? own : [...partsOf(evaluation, receiver, depth + 1), ...own];
}
