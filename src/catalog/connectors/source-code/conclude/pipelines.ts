import { plainArguments } from "../recognise/arguments.ts";
import type { Recognition } from "../recognise/recogniser.ts";
import type { AssetsOf, Workbench } from "./workbench.ts";

const PARTS = ["agent", "model", "tool", "toolkit", "vector-store", "prompt"];

/** Emits a crew or chain that the signature wants listed, linked to its parts; nothing for what merely carries options. */
export function pipelineAssets(bench: Workbench, recognition: Recognition, assetsOf: AssetsOf): readonly string[] {
  const { call, spec, signature } = recognition;
  if (spec.listed !== true) return [];
  const { emit, given, names, reach } = bench;
  const enclosing = names.enclosing(call)?.name.split(".")[0];
  const name = names.of(call.module, call.call) ?? enclosing ?? signature.title;
  const evidence = [emit.at(call)];
  const key = `${call.module.path}#pipeline:${call.call.line}:${call.call.id}`;
  const properties = { framework: signature.id };
  emit.asset(key, { kind: "pipeline", name, anchor: `${signature.id}:${name}`, properties }, evidence);
  emit.belongs(call.module, "uses", key, evidence);
  const { recognitions, open } = reach(given.values(call, plainArguments(call)));
  for (const part of recognitions)
    if (PARTS.includes(part.spec.role)) for (const target of assetsOf(part)) emit.link(key, "uses", target, evidence);
  if (open) emit.incomplete(key, "uses", "part of it is put together at run time");
  return [key];
}
