import type { Draft } from "./draft.ts";
import type { Drafts } from "./drafts.ts";
import { type Edge, isDraft } from "./links.ts";
import { callsAi } from "./policy.ts";

/**
 * The drafts that are assets: all but ordinary infrastructure, and of that what an asset points at (to any depth) and what points at
 * AI itself: at an AI resource, at a model, or what runs as an identity that is allowed to call one.
 * @param running what runs AI in a container
 */
export function reached(drafts: Drafts, edges: readonly Edge[], running: ReadonlySet<Draft>): ReadonlySet<Draft> {
  const kept = new Set([...drafts.assets.values()].filter(({ spec }) => spec.ordinary !== true));
  const ai = new Set(kept);
  for (const draft of running) kept.add(draft);
  for (const edge of edges) if (edge.from.spec.ordinary === true && pointsAtAi(edge, ai)) kept.add(edge.from);
  let grown = true;
  while (grown) {
    grown = false;
    for (const { from, to, inverse } of edges) {
      if (!isDraft(to) || kept.has(from) === kept.has(to) || (kept.has(to) && !inverse)) continue;
      kept.add(from).add(to);
      grown = true;
    }
  }
  return kept;
}

function pointsAtAi({ to, verb, inverse }: Edge, ai: ReadonlySet<Draft>): boolean {
  if (inverse) return false;
  if (!isDraft(to)) return to.kind === "model";
  if (ai.has(to)) return true;
  const grants = verb === "runs-as" ? to.properties.grants : undefined;
  return Array.isArray(grants) && grants.some((grant) => callsAi(String(grant)));
}
