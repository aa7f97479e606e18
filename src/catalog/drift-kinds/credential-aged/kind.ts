import { type Change, defineDriftKind } from "../../../domain/drift.ts";
import { shown } from "../shared/words.ts";

/** How long a written-down key may stay the same. NIST SP 800-57 leaves the period to its owner; a quarter is usual for keys of services. */
const MOST_DAYS = 90;
const DAY = 86_400_000;

export const credentialAged = defineDriftKind<"credential">({
  id: "credential-aged",
  title: "A credential was not rotated for long",
  on: ["credential"],
  compares: `the fingerprint of a value that is written down, ${MOST_DAYS} days after the approval`,
  why: "The longer a key is valid, the more places know it.",
  byTime: true,
  compare: (pair): readonly Change[] => {
    const { was, is, elapsed } = pair;
    if (was === null || is === null || elapsed === null) return [];
    const fingerprint = pair.known(is, "fingerprint");
    const same = fingerprint != null && fingerprint === pair.known(was, "fingerprint");
    const days = Math.floor((Date.parse(elapsed.now) - Date.parse(elapsed.approvedAt)) / DAY);
    if (!same || days <= MOST_DAYS || pair.known(is, "placeholder") === true) return [];
    return [
      {
        subject: "age",
        says: `Credential ${shown(is.name)} is the one that was there when this was approved ${days} days ago: it was not rotated.`,
        ...{
          before: `fingerprint ${fingerprint}`,
          after: `fingerprint ${fingerprint}`,
          effect: "opens",
          severity: "medium",
        },
      },
    ];
  },
});
