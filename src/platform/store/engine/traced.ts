import type { Tracing } from "../../telemetry/tracing.ts";
import type { Engine } from "./engine.ts";

/** An engine whose transactions are told of, as parts of what asked for them. Of a statement nothing is told. */
export function tracedEngine(engine: Engine, tracing: Tracing): Engine {
  const told = <Result>(what: string, work: () => Promise<Result>): Promise<Result> =>
    tracing.span(
      {
        name: `store ${what}`,
        kind: "client",
        attributes: { "db.system.name": engine.kind, "db.operation.name": what },
        isPart: true,
      },
      work,
    );
  return {
    ...engine,
    write: (work) => told("write", () => engine.write(work)),
    snapshot: (work) => told("snapshot", () => engine.snapshot(work)),
  };
}
