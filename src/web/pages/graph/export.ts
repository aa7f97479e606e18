import { csvOf } from "../../../domain/csv.ts";
import type { View } from "./model.ts";

/** A drawing as rows: one for each relationship, and one for each asset that has none in it. */
export function csvOfGraph({ nodes, edges }: View): string {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const joined = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const rows = [
    ...edges.map(({ from, verb, to }) => ({ from: byId.get(from), verb, to: byId.get(to) })),
    ...nodes.filter(({ id }) => !joined.has(id)).map((from) => ({ from, verb: null, to: undefined })),
  ];
  return csvOf(
    [
      ["from kind", ({ from }) => from?.kind],
      ["from", ({ from }) => from?.name],
      ["relationship", ({ verb }) => verb],
      ["to kind", ({ to }) => to?.kind],
      ["to", ({ to }) => to?.name],
    ],
    rows,
  );
}

/** The same as JSON, with the ids that the API knows and the address that draws it. */
export const jsonOfGraph = ({ nodes, edges }: View, address: string): string =>
  `${JSON.stringify({ address, nodes, relationships: edges }, null, 2)}\n`;

/** What is left of a drawing when only some of it is taken: those, and what is between them. */
export const partOf = (view: View, ids: ReadonlySet<string>): View => ({
  nodes: view.nodes.filter(({ id }) => ids.has(id)),
  edges: view.edges.filter(({ from, to }) => ids.has(from) && ids.has(to)),
  left: 0,
});
