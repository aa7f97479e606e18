import type { ClassIr, FunctionIr } from "../ir.ts";
import type { LoadedModule } from "../modules.ts";
import type { Recognition } from "../recognise/recogniser.ts";
import type { Workbench } from "./workbench.ts";

/** Prompts and guardrails that annotations give to the class which an agent implements: the one it is given, or the one it is annotated on. */
export function annotations(bench: Workbench, recognition: Recognition): readonly Recognition[] {
  return implemented(bench, recognition).flatMap(({ module, own }) => {
    const methods = own.methods.map((id) => module.ir.functions[id] as FunctionIr);
    return [own, ...methods].flatMap(({ decorators }) =>
      decorators
        .flatMap((call) => (call.kind === "call" ? bench.recogniser.recognise({ module, scope: 0, call }) : []))
        .filter(({ spec }) => spec.role === "prompt" || spec.role === "guardrail"),
    );
  });
}

interface Implemented {
  readonly module: LoadedModule;
  readonly own: ClassIr;
}

function implemented({ given }: Workbench, { call, spec }: Recognition): readonly Implemented[] {
  const { module } = call;
  const annotated = module.ir.classes.filter(({ decorators, methods }) =>
    [decorators, ...methods.map((id) => module.ir.functions[id]?.decorators ?? [])].some((all) =>
      all.includes(call.call),
    ),
  );
  const named = given.of(call, spec, "name").flatMap((value): readonly Implemented[] => {
    const own = value.kind === "class" ? value.module.ir.classes[value.id] : undefined;
    return value.kind === "class" && own !== undefined ? [{ module: value.module, own }] : [];
  });
  return [...annotated.map((own) => ({ module, own })), ...named];
}
