import type { DriftKnowledge } from "../../analysis/drift/classify.ts";
import { driftClasses } from "../../catalog/drift-classes.ts";
import { driftKinds } from "../../catalog/drift-kinds.generated.ts";
import { hexDigest } from "../files/digest.ts";

/** All that the catalogue knows of changes: the same for a scan and for a platform. */
export const DRIFT_KNOWLEDGE: DriftKnowledge = { kinds: driftKinds, classes: driftClasses, digest: hexDigest };

/** Kinds of changes that time alone makes. */
export const TIMED_KINDS: ReadonlySet<string> = new Set(
  DRIFT_KNOWLEDGE.kinds.filter(({ byTime }) => byTime === true).map(({ id }) => id),
);

/** Kinds of what is held against demands. It may be so by what changed elsewhere: what touched the asset is not its maker. */
export const HELD_KINDS: ReadonlySet<string> = new Set(
  DRIFT_KNOWLEDGE.kinds.filter(({ hold }) => hold !== undefined).map(({ id }) => id),
);
