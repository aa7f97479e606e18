import { placesAssessed } from "../../analysis/drift/assessed.ts";
import { type Made, makerOf } from "../../analysis/drift/maker.ts";
import type { Drift } from "../../domain/drift.ts";
import { HISTORY_DOUBTS } from "../../domain/provenance.ts";
import type { Arrival, Arrived, RunBefore, StoredAttribution } from "../store/contract/drift.ts";
import { HELD_KINDS } from "./knowledge.ts";

type Seen = Pick<Drift, "kind" | "evidence" | "before" | "after">;

/** Who made a change, by the runs that touched its asset since the last look. A change arrived with a run only where no other touched the same. */
export function attributionOf(drift: Seen, arrivals: readonly Arrived[]): StoredAttribution {
  if (HELD_KINDS.has(drift.kind)) return unknown("what is demanded may not be met any more by what changed elsewhere");
  const [first, second] = arrivals;
  if (first === undefined) return unknown("no run since the last look touched it");
  if (second !== undefined) return unknown(`${arrivals.length} runs since the last look touched it`);
  const made = madeIn(drift, first);
  return made.from === "commit"
    ? { ...made, arrival: first.arrival }
    : { from: "run", ...first.arrival, why: made.why };
}

/** The run that brought a change; null where nobody knows. */
export function arrivalOf(attribution: StoredAttribution): Arrival | null {
  if (attribution.from === "commit") return attribution.arrival;
  return attribution.from === "run" ? attribution : null;
}

const unknown = (why: string) => ({ from: "unknown", why }) as const;

/** Who made what a run brought, if that run and the one before leave no doubt of what lies between them. */
function madeIn(drift: Seen, run: Arrived): Made {
  const { arrival, history, doubt, before, tool } = run;
  if (history === null)
    return unknown(doubt === null ? "the run tells nothing of the commits that it brought" : HISTORY_DOUBTS[doubt]);
  if (arrival.tree !== "clean") return unknown(DIRTY[arrival.tree]);
  if (before?.checkout?.commit !== history.since)
    return unknown("the run tells of other commits than those since the run before");
  const places = drift.evidence.filter(({ source }) => source === arrival.source);
  if (places.length === 0) return unknown("it shows in no file of the source that brought it");
  const why = unlike(before, tool) ?? (placesAssessed(before)(places) ? null : "the run before did not look there");
  return why === null ? makerOf(places, drift, history) : unknown(why);
}

const DIRTY = {
  dirty: "files differed from the commit that was checked out",
  unknown: "nothing tells whether files differed from the commit that was checked out",
} as const;

/** What makes the run before no measure for the one after it. */
function unlike({ checkout, tool }: RunBefore, now: Arrived["tool"]): string | null {
  if (checkout?.tree !== "clean")
    return "in the run before files may have differed from the commit that was checked out";
  return tool.name === now.name && tool.version === now.version
    ? null
    : "another version of the scanner looked, which may see what the one before did not";
}
