import type { Asset } from "../../../domain/asset-graph.ts";
import { type Change, type Compared, defineDriftKind } from "../../../domain/drift.ts";
import { apart, listed, named, shown, valueWords } from "../shared/words.ts";

export const toolContractChanged = defineDriftKind<"tool" | "skill">({
  id: "tool-contract-changed",
  title: "The description, parameters or scripts of a tool or skill changed",
  on: ["tool", "skill"],
  compares: "the description that models read, and the names of parameters or scripts",
  why: "A tool that was approved and then describes itself anew (rug pull) steers every agent that reads it.",
  compare: (pair) => [...description(pair), ...parameters(pair), ...scripts(pair), ...signals(pair)],
});

type Pair = Compared<"tool" | "skill">;

function description(pair: Pair): readonly Change[] {
  const text = pair.value("description");
  if (text === undefined) return [];
  const [before, after] = [valueWords(text.before), valueWords(text.after)];
  const { served, others } = servedBy(pair);
  return [
    {
      subject: "description",
      says: `The description of ${named(pair.asset)}${served}, which models read, ${said(text.before, text.after)}.`,
      ...{ before, after, effect: "alters", severity: others ? "high" : "medium" },
    },
  ];
}

function said(before: string | null, after: string | null): string {
  if (before === null) return `was missing and is now “${shown(after ?? "")}”`;
  if (after === null) return `was “${shown(before)}” and is now missing`;
  const [was, is] = apart(before, after);
  return `was “${was}” and is now “${is}”`;
}

/** A tool that a server offers reaches agents that never saw its code. */
function servedBy(pair: Pair): { readonly served: string; readonly others: boolean } {
  const [server] = pair.around("exposes", "mcp-server", "to") as readonly Asset[];
  return server === undefined
    ? { served: "", others: false }
    : { served: ` of MCP server ${shown(server.name)}`, others: true };
}

function parameters(pair: Pair): readonly Change[] {
  if (pair.asset.kind !== "tool" || pair.was === null || pair.is === null) return [];
  const { gained, lost } = (pair as Compared<"tool">).members("parameters");
  if (gained.length + lost.length === 0) return [];
  const parts = [
    ...(gained.length > 0 ? [`takes ${listed(gained.map(shown))} as well`] : []),
    ...(lost.length > 0 ? [`no longer takes ${listed(lost.map(shown))}`] : []),
  ];
  return [
    {
      subject: "parameters",
      says: `The schema of ${named(pair.asset)} changed: it now ${parts.join(" and ")}.`,
      before: lost.length === 0 ? null : listed(lost),
      after: gained.length === 0 ? null : listed(gained),
      ...{ effect: gained.length > 0 ? "alters" : "closes", severity: gained.length > 0 ? "medium" : "info" },
    },
  ];
}

function scripts(pair: Pair): readonly Change[] {
  if (pair.asset.kind !== "skill" || pair.was === null || pair.is === null) return [];
  const { gained } = (pair as Compared<"skill">).members("scripts");
  if (gained.length === 0) return [];
  const names = listed(gained.map(shown));
  return [
    {
      subject: "scripts",
      says: `${named(pair.asset).replace("skill", "Skill")} now brings the script ${names}.`,
      ...{ before: null, after: names, effect: "opens", severity: "high" },
    },
  ];
}

/** Orders hidden in a text, found where there were none. */
function signals(pair: Pair): readonly Change[] {
  if (pair.was === null || pair.is === null) return [];
  const { gained } = pair.members("textSignals");
  return gained.map((signal) => ({
    subject: `signal ${signal.id}`,
    says: `The text of ${named(pair.asset)} now holds what it did not: ${shown(signal.message)}.`,
    before: null,
    after: signal.message,
    effect: "opens" as const,
    severity: "critical" as const,
    breaks: "a text that models read now gives orders",
    ...(signal.evidence !== undefined && { evidence: [signal.evidence] }),
  }));
}
