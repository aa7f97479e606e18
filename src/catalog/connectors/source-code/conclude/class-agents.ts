import { fileRole } from "../../../../domain/evidence.ts";
import { top, type Value } from "../evaluate/values.ts";
import type { CallExpression, ClassIr, Expression, Keyword } from "../ir.ts";
import { placesOf } from "../recognise/arguments.ts";
import type { Recognition } from "../recognise/recogniser.ts";
import type { KnownSymbol } from "../recognise/symbols.ts";
import type { ClassPlace } from "./tool-classes.ts";
import type { Workbench } from "./workbench.ts";

/** Members besides those of the arguments' usual names that say what an agent is given. */
const OTHER_MEMBERS = ["provider"];

/**
 * Classes of the program that descend from a library's agent, each as the call that makes one, given what its members say:
 * `class Guide extends Agent { instructions() { … } tools() { … } }`. Those that others descend from and that are told nothing
 * are no agents yet.
 */
export function classAgents(bench: Workbench): readonly { readonly own: ClassIr; readonly made: Recognition }[] {
  const found = [...bench.program.modules.values()].flatMap((module) =>
    module.ir.classes.flatMap((own) => {
      const lineage = lineageOf(bench, { module, id: own.id });
      const known = knownAbove(bench, lineage);
      if (known === undefined) return [];
      return [{ own, ancestors: lineage.slice(1), made: madeBy(bench, { module, id: own.id }, known) }];
    }),
  );
  const above = new Set(found.flatMap(({ ancestors }) => ancestors.map(({ module, id }) => module.ir.classes[id])));
  return found.filter(
    ({ own, made }) =>
      !(above.has(own) && made.call.call.keywords.length === 1) || fileRole(made.call.module.path) === "test",
  );
}

const MOST_ANCESTORS = 5;

/** A class and those of the program that it descends from, nearest first. */
function lineageOf({ program }: Workbench, place: ClassPlace): readonly ClassPlace[] {
  const found: ClassPlace[] = [place];
  for (const { module, id } of found)
    for (const value of basesOf(module.ir.classes[id]).flatMap((base) => program.evaluator.evaluate(base, top(module))))
      if (value.kind === "class" && found.length <= MOST_ANCESTORS && !found.some((other) => isSame(other, value)))
        found.push({ module: value.module, id: value.id });
  return found;
}

const basesOf = (own: ClassIr | undefined): readonly Expression[] => own?.bases ?? [];
const isSame = (one: ClassPlace, other: ClassPlace): boolean => one.module === other.module && one.id === other.id;

/** The library's agent that a class descends from. */
const knownAbove = ({ program, recogniser }: Workbench, lineage: readonly ClassPlace[]): KnownSymbol | undefined =>
  lineage
    .flatMap(({ module, id }) =>
      basesOf(module.ir.classes[id])
        .flatMap((base) => program.evaluator.evaluate(base, top(module)))
        .flatMap((value) => (value.kind === "symbol" ? recogniser.symbol(module.ir.language, value.path) : [])),
    )
    .find(({ spec }) => spec.describedByMembers === true);

/** The class as a call of what it descends from. */
function madeBy(bench: Workbench, { module, id }: ClassPlace, { signature, spec }: KnownSymbol): Recognition {
  const own = module.ir.classes[id] as ClassIr;
  const callee: Expression = { kind: "class", id };
  const object: CallExpression = {
    kind: "call",
    id: -1,
    callee,
    positional: [],
    keywords: [],
    spreads: [],
    line: own.line,
    endLine: own.line,
  };
  const places = [...placesOf(spec, "model"), ...placesOf(spec, "instructions"), ...placesOf(spec, "tools")];
  const names = [...new Set([...places.filter((place) => typeof place === "string"), ...OTHER_MEMBERS])];
  const told = names.flatMap((name): Keyword[] => {
    const value = memberExpression(bench, { module, id }, object, name);
    return value === undefined ? [] : [{ name, value }];
  });
  const called: Keyword = { name: "name", value: { kind: "string", value: own.name ?? "anonymous", line: own.line } };
  const call = { ...object, keywords: [called, ...told] };
  return { signature, spec, call: { module, scope: 0, call }, path: spec.names[0] ?? "", receiver: null };
}

/** How a member is read: a method by its call; `undefined` when the class says nothing under that name. */
function memberExpression(
  { program }: Workbench,
  { module, id }: ClassPlace,
  object: CallExpression,
  name: string,
): Expression | undefined {
  const isOwn = (value: Value): boolean =>
    value.kind !== "symbol" && value.kind !== "none" && value.kind !== "parameter";
  const values = program.evaluator.member({ kind: "object", module, classId: id, call: null }, name).filter(isOwn);
  if (values.length === 0) return undefined;
  const member: Expression = { kind: "member", object, name };
  return values.some(({ kind }) => kind === "function") ? { ...object, callee: member } : member;
}
