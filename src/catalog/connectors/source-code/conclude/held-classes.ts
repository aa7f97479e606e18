import { fileRole } from "../../../../domain/evidence.ts";
import type { Expression } from "../ir.ts";
import type { LoadedModule } from "../modules.ts";
import { heldStore } from "./vector-stores.ts";
import type { Workbench } from "./workbench.ts";

/** A class that something keeps or gives back, by its bare name. */
interface Held {
  readonly expression: Expression;
  readonly scope: number;
  readonly line: number;
}

/**
 * Finds the stores that Python programs make of a class kept in a field (`_store_class = ChromaVectorStore`) or given back by a method
 * that imports it first: which one is made is known, though the call that makes it names another.
 */
export function addHeldClasses(bench: Workbench): void {
  const { program, recogniser } = bench;
  for (const module of program.modules.values()) {
    if (module.ir.language !== "python" || fileRole(module.path) === "test") continue;
    for (const { expression, scope, line } of heldIn(module))
      for (const value of program.evaluator.evaluate(expression, { module, scope, frame: null })) {
        if (value.kind !== "symbol" || !isClassName(value.path)) continue;
        const known = recogniser.symbol("python", value.path).find(({ spec }) => spec.role === "vector-store");
        if (known !== undefined) heldStore(bench, module, line, value.path, known.spec);
      }
  }
}

function heldIn({ ir }: LoadedModule): readonly Held[] {
  const fields = ir.classes.flatMap(({ fields: all, scope }) =>
    all.flatMap(({ value, line }) => (value?.kind === "name" ? [{ expression: value, scope, line }] : [])),
  );
  const returned = ir.functions.flatMap(({ returns, scope, line }) =>
    returns.flatMap((value) => (value.kind === "name" ? [{ expression: value, scope, line: value.line ?? line }] : [])),
  );
  return [...fields, ...returned];
}

/** Whether the last part of a qualified name is the name of a class, and nothing was called on the way. */
const isClassName = (path: string): boolean => /^[\w.]+\.[A-Z]\w*$/.test(path);
