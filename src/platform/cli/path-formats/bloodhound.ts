import type { PathGraph } from "./path-graph.ts";

/** BloodHound's OpenGraph: nodes with kinds and plain properties, edges by the ids of their ends. */
export function bloodHound({ nodes, edges }: PathGraph): string {
  const document = {
    metadata: { source_kind: "Stance" },
    graph: {
      nodes: nodes.map(({ id, kind, name, power, target }) => ({
        id: id.toUpperCase(),
        kinds: [`Stance_${camel(kind)}`, "Stance"],
        properties: {
          name,
          displayname: power === null ? name : `${name} (${power})`,
          objectid: id.toUpperCase(),
          ...(power !== null && { power }),
          ...(target !== null && { target }),
        },
      })),
      edges: edges.map(({ from, to, step, sentence, fix, difficulty, certain, techniques }) => ({
        kind: `Stance_${camel(step)}`,
        start: { value: from.toUpperCase(), match_by: "id" },
        end: { value: to.toUpperCase(), match_by: "id" },
        properties: { sentence, fix, difficulty, certain, techniques },
      })),
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Kinds are letters, digits and underscores. */
const camel = (id: string): string => id.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
