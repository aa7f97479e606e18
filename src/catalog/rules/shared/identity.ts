import type { Asset } from "../../../domain/asset-graph.ts";
import { failEach, notApplicable, type Verdict } from "../../../domain/verdict.ts";

/** Judges what an identity is granted: one issue per grant picked. Grants that could not be read leave a pass unknown. */
export function judgeGrants(
  identity: Asset<"identity">,
  pick: (grants: readonly string[]) => readonly string[],
  says: string,
): Verdict {
  if (!identity.managed) return notApplicable("its grants are declared elsewhere");
  const shown = identity.evidence.filter((item) => item.property === "grants");
  const issues = pick(identity.read("grants")).map((grant) => ({
    message: `${identity.name} ${says}: ${grant}`,
    subject: grant,
    ...(shown.length > 0 && { evidence: shown }),
  }));
  if (issues.length === 0 && identity.speaksOf("furtherGrants")) identity.read("furtherGrants");
  return failEach(issues);
}
