import { defineDriftKind } from "../../../domain/drift.ts";
import { GUARDED_KINDS, type GuardedKind, guard, guardChanges } from "../shared/posture.ts";

const GUARDS = [
  guard({
    property: "encryptionKey",
    worstFirst: [null, "provider", "customer"],
    opens: "is no longer encrypted with a key of its owner",
    closes: "is now encrypted with a key of more control",
    severity: "medium",
  }),
  guard({
    property: "encryptedInTransit",
    worstFirst: [false, true],
    opens: "no longer encrypts what it sends",
    closes: "now encrypts what it sends",
    severity: "high",
  }),
  guard({
    property: "minimumTls",
    worstFirst: ["1.0", "1.1", "1.2", "1.3"],
    opens: "accepts an older version of TLS",
    closes: "accepts only a newer version of TLS",
    severity: "medium",
  }),
];

export const encryptionWeakened = defineDriftKind<GuardedKind>({
  id: "encryption-weakened",
  title: "Encryption was weakened or strengthened",
  on: GUARDED_KINDS,
  compares: "whose key encrypts what is stored, encryption on the way, and the oldest TLS",
  why: "Prompts and answers hold what people tell in confidence.",
  compare: (pair) => guardChanges(pair, GUARDS),
});
