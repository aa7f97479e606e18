import type { Call } from "../evaluate/evaluation.ts";
import type { Value } from "../evaluate/values.ts";
import type { Expression } from "../ir.ts";
import type { LoadedModule } from "../modules.ts";
import type { Workbench } from "./workbench.ts";

const ADDS: ReadonlySet<string> = new Set(["append", "extend", "insert", "push", "unshift"]);

/** Calls that add to a list which something holds, by the name of what holds it. */
type Additions = ReadonlyMap<LoadedModule, ReadonlyMap<string, readonly Call[]>>;

const known = new WeakMap<Workbench, Additions>();

/** What is given to something after it was made, by its name in the module: `desk.handoffs = [a]`, `desk.handoffs.append(a)`. */
export function givenLater(bench: Workbench, { module, call }: Call): readonly Value[] {
  const { evaluator } = bench.program;
  return namesOf(module, call.id).flatMap((name) => [
    ...module.ir.scopes.flatMap(({ id: scope, bindings }) =>
      bindings
        .filter((binding) => binding.name.startsWith(`${name}.`))
        .flatMap(({ value }) => evaluator.evaluate(value, { module, scope, frame: null })),
    ),
    ...(additionsIn(bench).get(module)?.get(name) ?? []).flatMap((adding) =>
      bench.given.values(adding, adding.call.positional),
    ),
  ]);
}

/** The names that a call's result is bound to. */
const namesOf = ({ ir }: LoadedModule, id: number): readonly string[] =>
  ir.scopes
    .flatMap(({ bindings }) => bindings)
    .filter(({ name, value }) => value.kind === "call" && value.id === id && !name.includes("."))
    .map(({ name }) => name);

function additionsIn(bench: Workbench): Additions {
  const found = known.get(bench) ?? additions(bench);
  known.set(bench, found);
  return found;
}

function additions(bench: Workbench): Additions {
  const byModule = new Map<LoadedModule, Map<string, Call[]>>();
  for (const adding of bench.program.calls()) {
    const name = holderOf(adding.call.callee);
    if (name === undefined) continue;
    const names = byModule.get(adding.module) ?? new Map<string, Call[]>();
    byModule.set(adding.module, names.set(name, [...(names.get(name) ?? []), adding]));
  }
  return byModule;
}

/** `desk` of `desk.handoffs.append`. */
function holderOf(callee: Expression): string | undefined {
  if (callee.kind !== "member" || !ADDS.has(callee.name) || callee.object.kind !== "member") return undefined;
  const { object } = callee.object;
  return object.kind === "name" ? object.name : undefined;
}
