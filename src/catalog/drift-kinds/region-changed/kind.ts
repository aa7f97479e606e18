import { type Change, type Compared, defineDriftKind } from "../../../domain/drift.ts";
import { GUARDED_KINDS, type GuardedKind } from "../shared/posture.ts";
import { starting } from "../shared/words.ts";

/** A region as it is told; one that is not set is its provider's choice. */
const words = (region: string | null): string => region ?? "a region that its provider chooses";

export const regionChanged = defineDriftKind<GuardedKind>({
  id: "region-changed",
  title: "Something runs or is kept in another region",
  on: GUARDED_KINDS,
  compares: "the region that its configuration names; of what is new the region it came to",
  why: "What people tell an AI is kept and read where it runs: law, contracts and those who may ask for it change with the region.",
  compare: (pair) => ofRegion(pair as unknown as Compared<"compute">),
});

function ofRegion(pair: Compared<"compute">): readonly Change[] {
  const { was, is, asset } = pair;
  if (is === null) return [];
  if (was === null) {
    const region = pair.known(is, "region");
    return typeof region === "string" ? [changeOf(`${starting(asset)} is new in ${region}.`, null, region, "low")] : [];
  }
  const moved = pair.value("region");
  if (moved === undefined) return [];
  const says = `${starting(asset)} was in ${words(moved.before)} and is now in ${words(moved.after)}.`;
  return [changeOf(says, moved.before, moved.after, "medium")];
}

const changeOf = (says: string, before: string | null, after: string | null, severity: Change["severity"]): Change => ({
  subject: "region",
  says,
  before,
  after,
  effect: "alters",
  severity,
  ...(after !== null && { about: { part: "regions", name: after } as const }),
});
