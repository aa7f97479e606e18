import type { Program } from "../evaluate/program.ts";
import { top } from "../evaluate/values.ts";
import type { ClassIr, Expression, FunctionIr } from "../ir.ts";
import type { LoadedModule } from "../modules.ts";
import type { FunctionPlace } from "./function-place.ts";

interface ClassPlace {
  readonly module: LoadedModule;
  readonly id: number;
}

const MOST_ANCESTORS = 5;

/** Finds the methods that stand in for one which a class only announces. */
export class Overrides {
  readonly #program: Program;
  #children: ReadonlyMap<ClassIr, readonly ClassPlace[]> | undefined;

  constructor(program: Program) {
    this.#program = program;
  }

  /** The function itself; of an abstract method all that implement it, none where no class of the program does. */
  of(place: FunctionPlace): readonly FunctionPlace[] {
    const own = place.module.ir.functions[place.id] as FunctionIr;
    if (own.classId === null || !own.decorators.some(isAbstract)) return [place];
    return this.#implementing({ module: place.module, id: own.classId }, own.name, 0);
  }

  #implementing(place: ClassPlace, name: string | null, depth: number): readonly FunctionPlace[] {
    if (depth > MOST_ANCESTORS) return [];
    this.#children ??= childrenIn(this.#program);
    const children = this.#children.get(place.module.ir.classes[place.id] as ClassIr) ?? [];
    return children.flatMap((child) => {
      const { functions, classes } = child.module.ir;
      const method = classes[child.id]?.methods.find((id) => functions[id]?.name === name);
      const isMade = method !== undefined && !functions[method]?.decorators.some(isAbstract);
      const own = isMade ? [{ module: child.module, id: method }] : [];
      return [...own, ...this.#implementing(child, name, depth + 1)];
    });
  }
}

const isAbstract = (decorator: Expression): boolean =>
  (decorator.kind === "name" || decorator.kind === "member") && decorator.name === "abstractmethod";

/** Classes of the program by those they descend from. */
function childrenIn(program: Program): ReadonlyMap<ClassIr, readonly ClassPlace[]> {
  const children = new Map<ClassIr, ClassPlace[]>();
  for (const module of program.modules.values())
    for (const own of module.ir.classes)
      for (const base of own.bases.flatMap((item) => program.evaluator.evaluate(item, top(module)))) {
        const parent = base.kind === "class" ? base.module.ir.classes[base.id] : undefined;
        if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), { module, id: own.id }]);
      }
  return children;
}
