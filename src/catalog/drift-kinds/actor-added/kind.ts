import { type Change, type Compared, defineDriftKind } from "../../../domain/drift.ts";
import { listed, shown, starting } from "../shared/words.ts";

type Actor = "agent" | "endpoint" | "pipeline" | "workload" | "compute" | "ai-service" | "identity";

export const actorAdded = defineDriftKind<Actor>({
  id: "actor-added",
  title: "Something that acts or answers came or went",
  on: ["agent", "endpoint", "pipeline", "workload", "compute", "ai-service", "identity"],
  compares:
    "whether an agent, endpoint, pipeline, workload, machine, service or identity is there, and to whom work is handed",
  why: "What nobody knows of nobody guards.",
  compare: (pair): readonly Change[] => {
    const { was, is, asset } = pair;
    if (is === null)
      return [
        {
          subject: "asset",
          says: `${starting(asset)} is no longer there.`,
          ...{ before: asset.name, after: null, effect: "closes", severity: "info" },
        },
      ];
    if (was !== null) return asset.kind === "agent" ? delegates(pair as unknown as Compared<"agent">) : [];
    const tools = pair.around("uses", "tool").map(({ name }) => shown(name));
    const holds = asset.kind === "agent" && tools.length > 0 ? ` and may call ${listed(tools)}` : "";
    const open = asset.kind === "endpoint" && pair.known(is as never, "publicAccess" as never) === true;
    return [
      {
        subject: "asset",
        says: `${starting(asset)} is new${holds}${open ? ", open to the internet" : ""}.`,
        ...{ before: null, after: asset.name, effect: "opens" },
        severity: open ? "critical" : asset.kind === "agent" && tools.length > 0 ? "high" : "medium",
        ...(asset.kind === "ai-service" && { about: { part: "providers", name: asset.name } as const }),
      },
    ];
  },
});

function delegates(pair: Compared<"agent">): readonly Change[] {
  const { gained, lost } = pair.neighbours("delegates-to", "agent");
  return [
    ...gained.map(
      (other): Change => ({
        subject: `delegates-to ${other.name}`,
        says: `${starting(pair.asset)} may now hand work to agent ${shown(other.name)}.`,
        ...{ before: null, after: other.name, effect: "opens", severity: "medium" },
      }),
    ),
    // Of an agent that is gone it is told that it is.
    ...lost
      .filter((other) => pair.remains(other))
      .map(
        (other): Change => ({
          subject: `delegates-to ${other.name}`,
          says: `${starting(pair.asset)} no longer hands work to agent ${shown(other.name)}.`,
          ...{ before: other.name, after: null, effect: "closes", severity: "info" },
        }),
      ),
  ];
}
