import { fileRole } from "../../../../domain/evidence.ts";
import { top, type Value } from "../evaluate/values.ts";
import type { ClassIr, Expression } from "../ir.ts";
import type { LoadedModule } from "../modules.ts";
import type { PromptPart } from "./prompts.ts";
import type { Workbench } from "./workbench.ts";

/** Prompts that classes are by what they descend from: what such a class is documented with is what the model is told. */
export function addClassPrompts(bench: Workbench, prompts: PromptPart): void {
  for (const module of bench.program.modules.values())
    if (fileRole(module.path) !== "test")
      for (const own of module.ir.classes) addClassPrompt(bench, prompts, module, own);
}

function addClassPrompt(bench: Workbench, prompts: PromptPart, module: LoadedModule, own: ClassIr): void {
  const { documentation, line, name, bases } = own;
  if (documentation === null || name === null) return;
  const family = bases.flatMap((base) => promptAbove(bench, module, base))[0];
  if (family === undefined) return;
  const told: Value = { kind: "text", value: documentation, place: { module, line }, origin: "literal" };
  prompts.instructionsIn([told], name, family);
}

/** The library whose prompts are classes that descend from this. */
const promptAbove = ({ program, recogniser }: Workbench, module: LoadedModule, base: Expression): readonly string[] =>
  program.evaluator
    .evaluate(base, top(module))
    .flatMap((value) => (value.kind === "symbol" ? recogniser.symbol(module.ir.language, value.path) : []))
    .filter(({ spec }) => spec.role === "prompt" && spec.describedByMembers === true)
    .map(({ signature }) => signature.id);
