import type { View } from "./model.ts";

/** The same drawing with numbers for names, to be shown around. What stands in a group is told by its relationship, which is no name. */
export const unnamed = (view: View): View => ({
  ...view,
  nodes: view.nodes.map((node, index) => (node.count === undefined ? { ...node, name: `No. ${index + 1}` } : node)),
});

/** Names by id, as they are shown. */
export const namesIn = ({ nodes }: View): ReadonlyMap<string, string> =>
  new Map(nodes.map(({ id, name }) => [id, name]));
