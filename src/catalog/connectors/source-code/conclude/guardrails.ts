import type { Recognition } from "../recognise/recogniser.ts";
import { nameOf } from "./naming.ts";
import type { Workbench } from "./workbench.ts";

/** Emits the guardrail that a call sets up, one per file and name, and returns its key. */
export function guardrailAsset(bench: Workbench, recognition: Recognition): string {
  const { call, spec, signature } = recognition;
  const { emit } = bench;
  const name = spec.technology ?? nameOf(bench, recognition);
  const evidence = [emit.at(call)];
  const properties = { technology: signature.id };
  const key = `${call.module.path}#guardrail:${name}`;
  emit.asset(key, { kind: "guardrail", name, anchor: `${signature.id}:${name}`, properties }, evidence);
  emit.belongs(call.module, "uses", key, evidence);
  return key;
}
