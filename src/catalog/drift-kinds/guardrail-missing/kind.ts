import type { Asset } from "../../../domain/asset-graph.ts";
import type { GuardrailDemand } from "../../../domain/demand.ts";
import { type Change, defineDriftKind, type Held } from "../../../domain/drift.ts";
import { fitsAsset, fitsPattern } from "../../../domain/drift-class.ts";
import { listed, shown, starting } from "../shared/words.ts";

type Agent = Held<"agent">;
type Guardrail = Asset<"guardrail">;

export const guardrailMissing = defineDriftKind<"agent">({
  id: "guardrail-missing",
  title: "An agent lacks a guardrail that it must have",
  on: ["agent"],
  compares:
    "with the intended configuration: the guardrails in front of an agent, and the filters that they block with",
  why: "Who decided that an agent must be guarded knew what it can do without.",
  hold: (held) =>
    held.demands.guardrails
      .filter(({ on }) => on.some((pattern) => fitsAsset(pattern, held.asset)))
      .flatMap((demand) => ofDemand(held, demand)),
});

function ofDemand(held: Agent, demand: GuardrailDemand): readonly Change[] {
  const guardrails = held.around("guarded-by", "guardrail");
  const lacking = demand.has.filter((wish) => !guardrails.some((guardrail) => isOne(held, guardrail, wish)));
  const none = demand.has.length === 0 && guardrails.length === 0;
  if (lacking.length > 0 || none) return isKnown(held, guardrails) ? [missing(held, lacking, demand)] : [];
  return filters(held, guardrails, demand);
}

const isOne = (held: Agent, guardrail: Guardrail, wish: string): boolean =>
  fitsPattern(wish, guardrail.name) || fitsPattern(wish, held.known(guardrail, "technology") ?? "");

/** That none is seen proves that none is there only where somebody looked for it, and saw all. */
function isKnown(held: Agent, guardrails: readonly Guardrail[]): boolean {
  const count = held.known(held.asset, "guardrails");
  const open = held.open("guarded-by");
  if (open !== undefined) held.unsure("guardrails", open);
  else if (count === undefined && guardrails.length === 0)
    held.unsure("guardrails", held.whyUnknown(held.asset, "guardrails"));
  else if ((count ?? 0) > guardrails.length) held.unsure("guardrails", "it has one, and which is not known");
  else return true;
  return false;
}

function missing({ asset }: Agent, lacking: readonly string[], { source }: GuardrailDemand): Change {
  const what = lacking.length === 0 ? "no guardrail" : `no guardrail ${listed(lacking.map(shown))}`;
  return {
    subject: `guardrails ${lacking.join(" ")}`.trim(),
    says: `${starting(asset)} has ${what}, and must have one.`,
    ...{ before: null, after: null, effect: "opens", severity: "high" },
    breaks: `${source} demands it`,
  };
}

/** What they block with together. A guardrail of which nobody read it may block with all that is lacking. */
function filters(held: Agent, guardrails: readonly Guardrail[], { enforces, source }: GuardrailDemand): Change[] {
  const read = guardrails.map((guardrail) => held.known(guardrail, "enforces"));
  const known = new Set(read.flatMap((list) => list ?? []).map((name) => name.toLowerCase()));
  const lacking = enforces.filter((name) => !known.has(name.toLowerCase()));
  if (lacking.length === 0) return [];
  const unread = guardrails.filter((_, index) => read[index] === undefined);
  for (const guardrail of unread)
    held.unsure(`filters of guardrail ${guardrail.name}`, held.whyUnknown(guardrail, "enforces"));
  if (unread.length > 0) return [];
  const names = listed(lacking.map(shown));
  return [
    {
      subject: `filters ${lacking.join(" ")}`,
      says: `The guardrails of ${shown(held.asset.name)} do not block ${names}, and must.`,
      ...{ before: null, after: names, effect: "opens", severity: "high" },
      breaks: `${source} demands it`,
    },
  ];
}
