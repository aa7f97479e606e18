import { RequestError } from "../../http/problems.ts";
import type { OutboundPolicy } from "../../outbound/policy.ts";
import { resolveTarget } from "../../outbound/target.ts";

/** Throws a RequestError that says why, where an address that a person gave is not reached from here. */
export async function needReachable(address: string, policy: OutboundPolicy): Promise<void> {
  const target = await resolveTarget(address, policy);
  if ("refused" in target) throw new RequestError("invalid-request", target.refused);
}
