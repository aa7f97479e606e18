import type { Recognition } from "../recognise/recogniser.ts";
import type { Workbench } from "./workbench.ts";

/** Emits the library's own tools that an agent is granted by name (`"WebSearch"`), and returns their keys. */
export function namedTools({ emit, given }: Workbench, { call, spec, signature }: Recognition): readonly string[] {
  const known = spec.namedTools ?? {};
  return given.items(given.of(call, spec, "tools")).flatMap((value) => {
    const name = value.kind === "text" ? (/^\w+/.exec(value.value)?.[0] ?? "") : "";
    const capabilities = Object.hasOwn(known, name) ? known[name] : undefined;
    if (value.kind !== "text" || capabilities === undefined) return [];
    const evidence = [emit.evidence(value.place.module, value.place.line, "declared")];
    const key = `${value.place.module.path}#tool-named:${value.place.line}:${name}`;
    const properties = { framework: signature.id, description: null, textSignals: [], codeSignals: [], capabilities };
    emit.asset(key, { kind: "tool", name, anchor: `${signature.id}:${name}`, properties }, evidence);
    emit.belongs(value.place.module, "uses", key, evidence);
    return [key];
  });
}
