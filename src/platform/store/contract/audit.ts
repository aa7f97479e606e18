import type { AuditEntry, Checkpoint } from "../../audit/format.ts";
import type { AuditSigner } from "../../audit/sign.ts";
import type { Page, PageRequest } from "./access.ts";

export interface Audit {
  /** Oldest first, unless the newest are asked for. `about`: only those that name this id, as their subject or in their detail. */
  entries(
    page?: PageRequest & { readonly order?: "oldest" | "newest"; readonly about?: string },
  ): Promise<Page<AuditEntry>>;
  /** Signs the state of the chain now. Null when nothing came since the last one. */
  checkpoint(signer: AuditSigner): Promise<Checkpoint | null>;
  /** The whole chain as NDJSON lines, sealed by the signer: `stance audit verify` reads it without a store. */
  export(signer: AuditSigner): AsyncIterable<string>;
}
