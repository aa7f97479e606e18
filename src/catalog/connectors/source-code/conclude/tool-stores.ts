import type { InstanceValue } from "../evaluate/values.ts";
import type { FunctionPlace } from "./function-place.ts";
import type { MadeAssets } from "./made-assets.ts";
import type { Workbench } from "./workbench.ts";

/** Links tools to the stores that their bodies ask. `bodies`: tool → the function it runs. */
export function linkStores(bench: Workbench, bodies: ReadonlyMap<string, FunctionPlace>, made: MadeAssets): void {
  for (const [tool, body] of bodies)
    for (const store of storesAskedIn(bench, body, made))
      bench.emit.link(tool, "retrieves-from", store, [bench.emit.evidence(body.module, lineOf(body), "inferred")]);
}

const lineOf = ({ module, id }: FunctionPlace): number => module.ir.functions[id]?.line ?? 0;

/** Stores that were opened somewhere and on which a function, or one that it calls, calls something. */
function storesAskedIn(
  { bodies, program, recogniser }: Workbench,
  start: FunctionPlace,
  made: MadeAssets,
): ReadonlySet<string> {
  const stores = new Set<string>();
  const visit = (from: InstanceValue | null): void => {
    for (let at = from; at !== null; at = at.receiver)
      for (const known of recogniser.recogniseMaker(at))
        if (known.spec.role === "vector-store") for (const key of made.of(known)) stores.add(key);
  };
  for (const place of bodies.reached(start))
    for (const call of bodies.callsIn(place))
      for (const callee of program.callee(call)) if (callee.kind === "symbol") visit(callee.receiver);
  return stores;
}
