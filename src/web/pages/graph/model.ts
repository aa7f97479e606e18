import type { Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";

/** Some of the graph, as the API gives it. */
export type Part = ReplyOf<Contract["graph"]["query"]>;
type Asset = Part["assets"][number];
export type Edge = Part["relationships"][number];

/** Something that is drawn: an asset, or neighbours of one kind that stand together until they are opened. */
export interface Node {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  /** Of a group: how many stand in it. */
  readonly count?: number;
}

export interface View {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  /** How many assets there was no room for. */
  readonly left: number;
}

/** More are not drawn: nobody reads them. */
export const MOST_NODES = 200;
/** More neighbours of one kind by one verb stand together. */
const MOST_APART = 6;
const MARK = "~";

export const isGroup = (id: string): boolean => id.includes(MARK);
export const groupIdOf = (of: string, { from, verb }: Edge, kind: string): string =>
  [of, from === of ? "out" : "in", verb, kind].join(MARK);

const assetNode = ({ id, kind, name }: Asset): Node => ({ id, kind, name });

interface Given {
  /** What is shown whole: the answer of a query, a way. */
  readonly shown: readonly Part[];
  /** Neighbours of the assets that are opened. */
  readonly around: ReadonlyMap<string, Part>;
  /** Ids of assets and groups that are opened. */
  readonly open: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
  /** Ids of all that was kept when someone kept only some; what is opened since comes on top. Null = everything. */
  readonly only?: ReadonlySet<string> | null;
}

/** What is drawn: everything asked for, and of the opened assets their neighbours, many of one kind as one group. */
export function viewOf({ shown, around, open, hidden, only = null }: Given): View {
  const nodes = new Map<string, Node>();
  const edges = new Map<string, Edge>();
  let left = 0;
  const isKept = (node: Node, of: string | null): boolean =>
    !hidden.has(node.id) && (only === null || only.has(node.id) || (of !== null && open.has(of)));
  const put = (node: Node, of: string | null = null): boolean => {
    if (!isKept(node, of)) return false;
    if (nodes.has(node.id)) return true;
    if (nodes.size >= MOST_NODES) left += node.count ?? 1;
    else nodes.set(node.id, node);
    return nodes.has(node.id);
  };
  for (const { assets } of shown) for (const asset of assets) put(assetNode(asset));
  for (const [id, { assets }] of around)
    for (const asset of assets) if (asset.id === id || only?.has(asset.id)) put(assetNode(asset), id);
  for (const [id, part] of around) {
    for (const group of groupsAround(id, part)) {
      const members = group.members.filter((asset) => !hidden.has(asset.id));
      const rest = members.filter((asset) => !nodes.has(asset.id));
      const opener = open.has(group.id) ? group.id : id;
      if (rest.length <= MOST_APART || opener === group.id) for (const asset of rest) put(assetNode(asset), opener);
      else if (put({ id: group.id, kind: group.kind, name: group.edge.verb, count: rest.length }, id)) {
        const isOut = group.edge.from === id;
        const edge = { from: isOut ? id : group.id, verb: group.edge.verb, to: isOut ? group.id : id };
        edges.set(keyOf(edge), edge);
      }
    }
  }
  for (const edge of [...shown, ...around.values()].flatMap(({ relationships }) => relationships))
    if (nodes.has(edge.from) && nodes.has(edge.to)) edges.set(keyOf(edge), edge);
  return { nodes: [...nodes.values()], edges: [...edges.values()], left };
}

export const keyOf = ({ from, verb, to }: Edge): string => `${from} ${verb} ${to}`;

interface Group {
  readonly id: string;
  readonly kind: string;
  readonly edge: Edge;
  readonly members: readonly Asset[];
}

/** The neighbours of an asset by verb, direction and kind. */
function groupsAround(id: string, { assets, relationships }: Part): readonly Group[] {
  const byId = new Map(assets.map((asset) => [asset.id, asset]));
  const found = relationships.flatMap((edge) => {
    if (edge.from !== id && edge.to !== id) return [];
    const other = byId.get(edge.from === id ? edge.to : edge.from);
    return other === undefined ? [] : [{ edge, other, group: groupIdOf(id, edge, other.kind) }];
  });
  return [...Map.groupBy(found, ({ group }) => group)].map(([group, of]) => ({
    id: group,
    kind: of[0]?.other.kind ?? "",
    edge: of[0]?.edge as Edge,
    members: of.map(({ other }) => other),
  }));
}
