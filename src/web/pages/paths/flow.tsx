import { ENTRIES } from "../../../domain/attack-step.ts";
import type { Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";
import { words } from "../../ui/format.ts";

type Step = ReplyOf<Contract["attackPaths"]["get"]>["hops"][number];

/** Steps by how many others must come before them: those beside each other are needed together. */
function columnsOf(hops: readonly Step[]): readonly (readonly number[])[] {
  const depth: number[] = [];
  for (const [place, { after }] of hops.entries())
    depth[place] = Math.max(0, ...after.map((before) => (depth[before] ?? 0) + 1));
  const columns = Map.groupBy(depth.keys(), (place) => depth[place] ?? 0);
  return [...columns].sort(([a], [b]) => a - b).map(([, places]) => places);
}

/** The path as a picture, from where the attack begins to what is gained. The list and the table of steps say the same. */
export const Flow = ({ hops }: { readonly hops: readonly Step[] }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
  <section className="flow" aria-label="The path as a picture" tabIndex={0}>
    {columnsOf(hops).map((column) => (
      <div className="flow-column" key={column.join()}>
        {column.map((place) => (
          <FlowBox key={place} hop={hops[place] as Step} place={place} isLast={place === hops.length - 1} />
        ))}
      </div>
    ))}
  </section>
);

const FlowBox = ({ hop, place, isLast }: { readonly hop: Step; readonly place: number; readonly isLast: boolean }) => (
  <a
    href={`#step-${place + 1}`}
    className={["flow-box", isLast ? "last" : "", hop.unknown.length > 0 ? "unknown" : ""].join(" ").trim()}
  >
    <span className="small muted">
      {place + 1} · {hop.entry === null ? words(hop.assetKind) : ENTRIES[hop.entry]}
    </span>
    <strong className="clamp">{hop.assetName}</strong>
    <span className="small">{GAINED[hop.gains]}</span>
  </a>
);

const GAINED: { readonly [power in Step["gains"]]: string } = {
  reach: "is reached",
  influence: "is steered",
  invoke: "is made to act",
  execute: "runs the attacker's code",
  read: "is read",
  write: "is changed",
  impersonate: "lends its rights",
};
