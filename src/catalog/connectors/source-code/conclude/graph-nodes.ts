import type { Call } from "../evaluate/evaluation.ts";
import type { FunctionValue, Value } from "../evaluate/values.ts";
import type { Expression } from "../ir.ts";
import { contextOf } from "../recognise/arguments.ts";
import type { Workbench } from "./workbench.ts";

/** A node of a graph: under what name, and the function that it runs. */
export interface GraphNode {
  readonly name: string;
  readonly run: FunctionValue;
}

const NAMES = ["node", "key"];
const FUNCTIONS = ["action"];

/**
 * The nodes that a call adds to a graph: `add_node("writer", write)`, `add_node(write)`, also in a loop over a dictionary or over a list of
 * pairs. Where several names and several functions come together otherwise, a function bears the name that fits its own, else its own.
 */
export function nodesOf(bench: Workbench, call: Call): readonly GraphNode[] {
  const [first, second] = argumentsOf(call);
  if (first === undefined) return [];
  if (second === undefined)
    return functionsIn(bench, valuesAt(bench, call, first)).map((run) => ({ name: ownName(run), run }));
  const pairs = loopedPairs(bench, call, first, second);
  if (pairs.length > 0) return pairs;
  const names = textsIn(valuesAt(bench, call, first));
  const functions = functionsIn(bench, valuesAt(bench, call, second));
  return functions.map((run) => ({ name: nameFor(run, names, functions.length), run }));
}

/** What names the node, and what it runs. */
function argumentsOf({ call: { positional, keywords } }: Call): readonly (Expression | undefined)[] {
  const keyword = (names: readonly string[]): Expression | undefined =>
    keywords.find(({ name }) => names.includes(name))?.value;
  return [positional[0] ?? keyword(NAMES), positional[1] ?? keyword(FUNCTIONS)];
}

const valuesAt = ({ program }: Workbench, call: Call, expression: Expression): readonly Value[] =>
  program.evaluator.evaluate(expression, contextOf(call));

/** Names and functions that a loop takes side by side: `for name, run in nodes.items()`. */
function loopedPairs(bench: Workbench, call: Call, first: Expression, second: Expression): readonly GraphNode[] {
  const source = loopSource(call, first, 0);
  if (source === undefined || source !== loopSource(call, second, 1)) return [];
  const { evaluator } = bench.program;
  const items = source.kind === "call" && source.callee.kind === "member" && source.callee.name === "items";
  const holder = items && source.callee.kind === "member" ? source.callee.object : source;
  return evaluator.evaluate(holder, contextOf(call)).flatMap((value): readonly GraphNode[] => {
    if (value.kind === "dict" && items)
      return value.expression.entries.flatMap(({ name, value: run }) =>
        functionsIn(bench, evaluator.evaluate(run, value.context)).map((own) => ({ name, run: own })),
      );
    if (value.kind !== "list" || items) return [];
    return value.expression.items.flatMap((pair) => {
      if (pair.kind !== "list" || pair.items.length < 2) return [];
      const [name] = textsIn(evaluator.evaluate(pair.items[0] as Expression, value.context));
      const functions = functionsIn(bench, evaluator.evaluate(pair.items[1] as Expression, value.context));
      return name === undefined ? [] : functions.map((run) => ({ name, run }));
    });
  });
}

/** What a loop goes over, that gives a name the part of each item at a position. */
function loopSource({ module, scope }: Call, expression: Expression, position: number): Expression | undefined {
  if (expression.kind !== "name") return undefined;
  const bound = (module.ir.scopes[scope]?.bindings ?? []).filter(({ name }) => name === expression.name);
  const [only] = bound;
  if (only === undefined || bound.length > 1 || only.loop === undefined || only.value.kind !== "index")
    return undefined;
  const { object: item, key } = only.value;
  return key.kind === "number" && key.value === position && item.kind === "index" && item.key.kind === "unknown"
    ? item.object
    : undefined;
}

/** Functions among values; an object that is called runs its `__call__`. */
function functionsIn({ program }: Workbench, values: readonly Value[]): readonly FunctionValue[] {
  const functions = values.flatMap((value) =>
    value.kind === "object" ? program.evaluator.member(value, "__call__") : [value],
  );
  const found = new Map(
    functions.flatMap((value) =>
      value.kind === "function" ? [[value.module.ir.functions[value.id], value] as const] : [],
    ),
  );
  return [...found.values()];
}

const textsIn = (values: readonly Value[]): readonly string[] => [
  ...new Set(values.flatMap((value) => (value.kind === "text" ? [value.value] : []))),
];

const ownName = ({ module, id }: FunctionValue): string => {
  const own = module.ir.functions[id];
  const type = own?.name === "__call__" && own.classId !== null ? module.ir.classes[own.classId]?.name : undefined;
  return type ?? own?.name ?? "anonymous";
};

function nameFor(run: FunctionValue, names: readonly string[], functions: number): string {
  const [only] = names;
  if (only !== undefined && names.length === 1 && functions === 1) return only;
  const own = letters(ownName(run));
  return names.find((name) => letters(name) !== "" && own.includes(letters(name))) ?? ownName(run);
}

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, "");
