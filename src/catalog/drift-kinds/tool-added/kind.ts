import type { AssetKind } from "../../../domain/asset.ts";
import { type Change, type Compared, defineDriftKind } from "../../../domain/drift.ts";
import { toolWeight } from "../shared/weighing.ts";
import { shown, starting } from "../shared/words.ts";

type Holder = "agent" | "mcp-server";

export const toolAdded = defineDriftKind<Holder | "tool">({
  id: "tool-added",
  title: "A tool or skill came or went",
  on: ["agent", "mcp-server", "tool"],
  compares: "the tools and skills that an agent uses or a server offers, and tools that nobody is seen to hold",
  why: "What an agent holds is what someone who steers it can do.",
  compare: (pair): readonly Change[] => {
    if (pair.asset.kind === "tool") return alone(pair as unknown as Compared<"tool">);
    const holder = pair as unknown as Compared<Holder>;
    return holder.is === null || holder.was === null ? [] : [...tools(holder), ...skills(holder)];
  },
});

/** Told with those who hold it, where there are any. */
function alone(pair: Compared<"tool">): readonly Change[] {
  const { was, is, asset } = pair;
  if (was !== null && is !== null) return [];
  const holders = [pair.neighbours("uses", "agent", "to"), pair.neighbours("exposes", "mcp-server", "to")].flatMap(
    ({ gained, lost }) => [...gained, ...lost],
  );
  if (holders.length > 0) return [];
  if (is === null)
    return [
      {
        subject: `tool ${asset.name}`,
        says: `${starting(asset)} is no longer there.`,
        ...{ before: asset.name, after: null, effect: "closes", severity: "info" },
      },
    ];
  const { does, severity } = toolWeight(pair as unknown as Compared, is);
  return [
    {
      subject: `tool ${asset.name}`,
      says: `${starting(asset)} is new${does}.`,
      ...{ before: null, after: asset.name, effect: "opens", severity },
      about: { part: "tools", name: asset.name },
    },
  ];
}

function tools(pair: Compared<Holder>): readonly Change[] {
  const isServer = pair.asset.kind === "mcp-server";
  const { gained, lost } = pair.neighbours(isServer ? "exposes" : "uses", "tool");
  const [may, mayNot] = isServer ? ["now offers", "no longer offers"] : ["may now call", "may no longer call"];
  return [
    ...gained.map((tool): Change => {
      const { does, severity } = toolWeight(pair as Compared<AssetKind>, tool);
      return {
        subject: `tool ${tool.name}`,
        says: `${starting(pair.asset)} ${may} tool ${shown(tool.name)}${does}.`,
        ...{ before: null, after: tool.name, effect: "opens", severity, evidence: tool.evidence },
        about: { part: "tools", name: tool.name },
      };
    }),
    ...lost.map(
      (tool): Change => ({
        subject: `tool ${tool.name}`,
        says: `${starting(pair.asset)} ${mayNot} tool ${shown(tool.name)}.`,
        ...{ before: tool.name, after: null, effect: "closes", severity: "info" },
      }),
    ),
  ];
}

function skills(pair: Compared<Holder>): readonly Change[] {
  const { gained, lost } = pair.neighbours("uses", "skill");
  return [
    ...gained.map((skill): Change => {
      const scripts = pair.known(skill, "scripts") ?? [];
      const runs =
        scripts.length === 0 ? "" : `, which brings ${scripts.length === 1 ? "a script" : `${scripts.length} scripts`}`;
      return {
        subject: `skill ${skill.name}`,
        says: `${starting(pair.asset)} has a new skill: ${shown(skill.name)}${runs}.`,
        ...{ before: null, after: skill.name, effect: "opens", severity: scripts.length > 0 ? "high" : "medium" },
        evidence: skill.evidence,
        about: { part: "tools", name: skill.name },
      };
    }),
    ...lost.map(
      (skill): Change => ({
        subject: `skill ${skill.name}`,
        says: `${starting(pair.asset)} no longer has the skill ${shown(skill.name)}.`,
        ...{ before: skill.name, after: null, effect: "closes", severity: "info" },
      }),
    ),
  ];
}
