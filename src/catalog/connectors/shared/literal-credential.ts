import type { Evidence } from "../../../domain/evidence.ts";
import type { ObservedAsset } from "../../../domain/observation.ts";
import { literalCredentialIdentity } from "./credential-identity.ts";

/** A secret that is written out: what is known of it without its value. */
export interface WrittenSecret {
  readonly name: string;
  readonly service: string | null;
  readonly format: string;
  /** First 12 hex digits of the SHA-256 of the value. */
  readonly fingerprint: string;
}

/** The credential that a secret in a configuration is, the same whichever source saw it. */
export function literalCredential(secret: WrittenSecret, evidence: Evidence): ObservedAsset<"credential"> {
  const identity = literalCredentialIdentity(secret.fingerprint);
  return {
    key: identity,
    kind: "credential",
    name: secret.name,
    identities: [identity],
    anchor: identity,
    properties: {
      ...(secret.service !== null && { service: secret.service }),
      format: secret.format,
      exposure: "literal",
      variable: secret.name,
      fingerprint: secret.fingerprint,
      placeholder: false,
      clientSide: false,
    },
    evidence: [evidence],
  };
}
