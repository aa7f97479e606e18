import { departuresIn, driftBetween } from "../../src/analysis/drift/classify.ts";
import { driftClasses } from "../../src/catalog/drift-classes.ts";
import { driftKinds } from "../../src/catalog/drift-kinds.generated.ts";
import type { Drift, Elapsed, NotAssessed } from "../../src/domain/drift.ts";
import { type DriftContext, nothingSaid, type OwnersOf } from "../../src/domain/drift-class.ts";
import type { ScanState } from "../../src/domain/scan-state.ts";
import { observedPins, withPins } from "../../src/platform/cli/pin-servers.ts";
import { parseConfig } from "../../src/platform/config/read-config.ts";
import { hexDigest } from "../../src/platform/files/digest.ts";
import { PINS } from "./intended.ts";
import type { Mutation } from "./mutation.ts";
import { APPROVED_UNTIL } from "./passing.ts";

const NOW = "2026-11-26T10:00:00Z";
const KNOWLEDGE = { kinds: driftKinds, classes: driftClasses, digest: hexDigest };

/** A state with what its folder says of owners. */
export interface Seen {
  readonly state: ScanState;
  readonly owners: OwnersOf | undefined;
}

type Asked = Pick<Mutation, "kinds" | "classes" | "says" | "later">;

/** All that is told of two states of which nobody said anything. */
export const driftOf = (before: ScanState, after: ScanState) =>
  driftBetween(before, after, KNOWLEDGE, nothingSaid(NOW));

/** Null = caught in its class, wherever it is to be told; else what was told instead. */
export function missed(asked: Asked, before: Seen, after: Seen): string | null {
  for (const { drifts, notAssessed } of lookingBack(asked, before, after)) {
    const right = drifts.filter((item) => asked.kinds.includes(item.kind));
    if (right.some((item) => asked.classes.includes(item.class))) continue;
    const told = drifts.map((item) => `${item.kind} ${item.class}: ${item.says}`);
    return told.length > 0 ? told.join(" | ") : `nothing told, ${notAssessed.length} not assessed`;
  }
  return null;
}

interface Look {
  readonly drifts: readonly Drift[];
  readonly notAssessed: readonly NotAssessed[];
}

/** What comparing tells; and, where something is intended, what a scan tells as well that it did not tell before. */
function lookingBack({ says, later }: Asked, before: Seen, after: Seen): readonly Look[] {
  const context = { ...contextOf(says, before.state), owners: { before: before.owners, after: after.owners } };
  const elapsed: Elapsed | null = later === undefined ? null : { approvedAt: NOW, until: APPROVED_UNTIL, now: later };
  const compared = driftBetween(before.state, after.state, KNOWLEDGE, context, elapsed);
  if (says === undefined) return [compared];
  const scanned = departuresIn(after.state, KNOWLEDGE, context);
  const wasOwned = { ...context, owners: { before: undefined, after: before.owners } };
  const known = new Set(departuresIn(before.state, KNOWLEDGE, wasOwned).drifts.map(({ fingerprint }) => fingerprint));
  return [compared, { ...scanned, drifts: scanned.drifts.filter(({ fingerprint }) => !known.has(fingerprint)) }];
}

function contextOf(says: string | undefined, before: ScanState): DriftContext {
  if (says === undefined) return nothingSaid(NOW);
  const text = says === PINS ? withPins("", "stance.yaml", observedPins(before)) : says;
  const { intended, demands } = parseConfig(text, "stance.yaml", { rules: [], reports: [] });
  return { ...nothingSaid(NOW), intended, demands };
}
