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

/** Rights that reach too far: actions that are granted on every resource, and roles that hold over a whole project or subscription. */
export interface ReachCheck {
  readonly actions: RegExp;
  /** Names of roles and of a provider's own policies, without a place where they hold. */
  readonly roles: RegExp;
  readonly says: string;
}

/** Judges how far single rights of an identity reach. One kept to some resources or under a condition is none. */
export function judgeReach(identity: Asset<"identity">, { actions, roles, says }: ReachCheck): Verdict {
  if (!identity.managed) return notApplicable("its grants are declared elsewhere");
  const everywhere = identity.speaksOf("grantsEverywhere") ? identity.read("grantsEverywhere") : [];
  const verdict = judgeGrants(
    identity,
    (grants) => [
      ...everywhere.filter((action) => actions.test(action)),
      ...grants.filter((grant) => roles.test(grant) && !grant.includes(" on ")),
    ],
    says,
  );
  if (verdict.outcome !== "fail" && identity.speaksOf("furtherGrantsEverywhere"))
    identity.read("furtherGrantsEverywhere");
  return verdict;
}
