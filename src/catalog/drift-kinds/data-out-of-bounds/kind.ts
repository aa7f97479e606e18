import type { DataClassDemand } from "../../../domain/demand.ts";
import { type Change, defineDriftKind, type Held } from "../../../domain/drift.ts";
import { fitsAsset } from "../../../domain/drift-class.ts";
import type { EffectiveAccess } from "../../../domain/effective-access.ts";
import { shown, starting } from "../shared/words.ts";

type Actor = "agent" | "application" | "pipeline" | "identity" | "workload" | "compute";

const DOES = { reads: "reads", writes: "changes", "learned-from": "answers from" } as const;

export const dataOutOfBounds = defineDriftKind<Actor>({
  id: "data-out-of-bounds",
  title: "Someone reaches data of a class that is not for them",
  on: ["agent", "application", "pipeline", "identity", "workload", "compute"],
  compares:
    "with the intended configuration: the data that an agent, program or identity reaches through all that the graph knows",
  why: "Data that an agent can reach is data that whoever steers it can have.",
  hold: (held) =>
    held.demands.dataClasses
      .filter(({ who }) => !who.some((pattern) => fitsAsset(pattern, held.asset)))
      .flatMap((demand) => ofDemand(held, demand)),
});

function ofDemand(held: Held<Actor>, demand: DataClassDemand): readonly Change[] {
  const { rows, unknown } = held.reach();
  for (const { at, reason } of unknown) held.unsure(`${demand.class} data`, `${at.name}: ${reason}`);
  for (const { data } of rows.filter((row) => isOpen(row, held)))
    held.unsure(`${demand.class} data`, `${data.name}: of what class it is nobody said`);
  return rows.filter((row) => isOf(row, demand)).map((row) => reached(held, row, demand));
}

const isOf = ({ data, dataClass }: EffectiveAccess, demand: DataClassDemand): boolean =>
  dataClass === demand.class || demand.data.some((pattern) => fitsAsset(pattern, data));

/** Neither a source nor the configuration says what the data is. */
const isOpen = ({ data, dataClass }: EffectiveAccess, { demands }: Held<Actor>): boolean =>
  dataClass === "unknown" &&
  !demands.dataClasses.some((demand) => demand.data.some((pattern) => fitsAsset(pattern, data)));

function reached({ asset }: Held<Actor>, { access, data, way }: EffectiveAccess, demand: DataClassDemand): Change {
  const through = way.slice(0, -1).map(({ to }) => shown(to.name));
  const by = through.length === 0 ? "" : ` through ${through.join(", ")}`;
  const places = way.at(-1)?.evidence ?? [];
  return {
    subject: `${demand.class} ${access} ${data.kind} ${data.name}`,
    says: `${starting(asset)} ${DOES[access]} ${shown(data.name)}${by}, which is ${shown(demand.class)} data and not for it.`,
    ...{ before: null, after: `${access} ${data.name}`, effect: "opens", severity: "high" },
    breaks: `${demand.source} says who alone may reach it`,
    ...(places.length > 0 && { evidence: places }),
  };
}
