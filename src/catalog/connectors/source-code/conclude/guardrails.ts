import type { Evidence } from "../../../../domain/evidence.ts";
import type { FunctionIr } from "../ir.ts";
import type { LoadedModule } from "../modules.ts";
import { textIn } from "../recognise/arguments.ts";
import type { Recognition } from "../recognise/recogniser.ts";
import type { FunctionPlace } from "./function-place.ts";
import { nameOf } from "./naming.ts";
import type { Workbench } from "./workbench.ts";

/** Arguments by which an agent is given what guards it. */
const GUARDED_BY = ["input_guardrails", "output_guardrails", "inputGuardrails", "outputGuardrails", "guardrails"];

/** The argument by which a guardrail is given the function that it runs: another function is another guardrail. */
const GUARDS_BY = "guardrail_function";

/** Emits the guardrail that a call sets up, one per file and name, and returns its key. */
export function guardrailAsset(bench: Workbench, recognition: Recognition): string {
  const { call, spec, signature } = recognition;
  const [own, other] = bench.reach(bench.given.at(call, GUARDS_BY)).functions;
  const isOne = own !== undefined && other === undefined;
  return guardrail(bench, {
    name: isOne ? functionName(bench, own) : (spec.technology ?? nameOf(bench, recognition)),
    framework: signature.id,
    module: call.module,
    evidence: bench.emit.at(call),
  });
}

/** Emits the guardrail that a function of the program is, and returns its key. */
export function guardrailFunction(bench: Workbench, { module, id }: FunctionPlace, framework: string): string {
  const { line } = module.ir.functions[id] as FunctionIr;
  const evidence = bench.emit.evidence(module, line, "declared");
  return guardrail(bench, { name: functionName(bench, { module, id }), framework, module, evidence });
}

const functionName = (bench: Workbench, { module, id }: FunctionPlace): string =>
  module.ir.functions[id]?.name ?? bench.names.of(module, { kind: "function", id }) ?? "guardrail";

/** Keys of the guardrails that an agent's call gives it as functions or as plain definitions. */
export function guardrailsOf(bench: Workbench, { call, signature }: Recognition): readonly string[] {
  const { functions, dicts } = bench.reach(GUARDED_BY.flatMap((place) => bench.given.at(call, place)));
  const defined = dicts.flatMap(({ dict }) => {
    const name = textIn(bench.program.evaluator.member(dict, "name"));
    const { module } = dict.context;
    const evidence = bench.emit.evidence(module, dict.expression.line, "declared");
    return name === undefined ? [] : [guardrail(bench, { name, framework: signature.id, module, evidence })];
  });
  return [...functions.map((place) => guardrailFunction(bench, place, signature.id)), ...defined];
}

interface Draft {
  readonly name: string;
  readonly framework: string;
  readonly module: LoadedModule;
  readonly evidence: Evidence;
}

function guardrail({ emit }: Workbench, { name, framework, module, evidence }: Draft): string {
  const key = `${module.path}#guardrail:${name}`;
  const properties = { technology: framework };
  emit.asset(key, { kind: "guardrail", name, anchor: `${framework}:${name}`, properties }, [evidence]);
  emit.belongs(module, "uses", key, [evidence]);
  return key;
}
