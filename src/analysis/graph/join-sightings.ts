import type { AssetKind } from "../../domain/asset.ts";
import { isPlaceBound, withoutHome } from "../../domain/identity.ts";
import { type Digest, shortId } from "./assemble.ts";

/** What one source knows as one asset, as far as joining goes. */
export interface SightedAsset {
  readonly source: string;
  /** Its id in a scan of that source alone. */
  readonly local: string;
  readonly kind: AssetKind;
  readonly identities: readonly string[];
}

/** A person's word on two sightings, each `source` and `local` joined by {@link sightingKey}. */
export interface Word {
  readonly id: string;
  readonly verdict: "same" | "not-the-same";
  readonly a: string;
  readonly b: string;
}

/** Two sightings and what speaks for their being one. */
export interface Join<Item> {
  readonly a: Item;
  readonly b: Item;
  readonly by: string;
}

/** One asset of an estate: its sightings and why they are one. */
export interface JoinedAsset<Item extends SightedAsset> {
  readonly id: string;
  readonly members: readonly Item[];
  readonly joins: readonly Join<Item>[];
  readonly keptApart: readonly (Join<Item> & { readonly decision: string })[];
}

export const sightingKey = ({ source, local }: Pick<SightedAsset, "source" | "local">): string => `${local}@${source}`;

/**
 * Makes assets of sightings: those of one kind that share an identity which holds everywhere are one, unless a person said otherwise.
 * Give all that share identities with each other. The order given does not matter. Pure.
 */
export function joinSightings<Item extends SightedAsset>(
  sightings: readonly Item[],
  words: readonly Word[],
  digest: Digest,
): JoinedAsset<Item>[] {
  const items = [...sightings].sort((a, b) => compare(a.source, b.source) || compare(a.local, b.local));
  const groups = new Groups(items, words);
  for (const { a, b, by } of candidates(items, words, groups)) groups.join(a, b, by);
  return withIds(groups.all(), digest);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly by: string;
}

/** People's word first, then identities in order. Where people spoke every pair counts, elsewhere a chain is enough. */
function candidates(items: readonly SightedAsset[], words: readonly Word[], groups: Groups<SightedAsset>): Candidate[] {
  const said = words.flatMap(({ verdict, a, b, id }): Candidate[] => {
    const [first, second] = [groups.rowOf(a), groups.rowOf(b)];
    const both = verdict === "same" && first !== undefined && second !== undefined;
    return both && items[first]?.kind === items[second]?.kind ? [{ a: first, b: second, by: `decision ${id}` }] : [];
  });
  const owners = new Map<string, readonly number[]>();
  const shared: Candidate[] = [];
  items.forEach(({ kind, identities }, row) => {
    for (const identity of identities.filter((word) => !isPlaceBound(word))) {
      const known = owners.get(`${kind}\0${identity}`) ?? [];
      shared.push(...known.map((other) => ({ a: other, b: row, by: identity })));
      if (groups.isContested || known.length === 0) owners.set(`${kind}\0${identity}`, [...known, row]);
    }
  });
  return [...said, ...shared];
}

/** Disjoint groups of rows, some of which may never meet. */
class Groups<Item extends SightedAsset> {
  readonly #items: readonly Item[];
  readonly #rows: ReadonlyMap<string, number>;
  readonly #parent: number[];
  readonly #members: number[][];
  readonly #apart = new Map<number, Map<number, string>>();
  readonly #joins: Candidate[] = [];
  readonly #refused: (Candidate & { readonly decision: string })[] = [];

  constructor(items: readonly Item[], words: readonly Word[]) {
    this.#items = items;
    this.#rows = new Map(items.map((item, row) => [sightingKey(item), row]));
    this.#parent = items.map((_, row) => row);
    this.#members = items.map((_, row) => [row]);
    for (const { verdict, a, b, id } of words) {
      const [first, second] = [this.rowOf(a), this.rowOf(b)];
      if (verdict === "not-the-same" && first !== undefined && second !== undefined) this.#keepApart(first, second, id);
    }
  }

  /** True when some of them may not meet. */
  get isContested(): boolean {
    return this.#apart.size > 0;
  }

  rowOf(key: string): number | undefined {
    return this.#rows.get(key);
  }

  join(a: number, b: number, by: string): void {
    const [first, second] = [this.#root(a), this.#root(b)];
    if (first === second) return;
    const decision = this.#wordBetween(first, second);
    if (decision !== undefined) {
      this.#refused.push({ a, b, by, decision });
      return;
    }
    const [kept, given] = first < second ? [first, second] : [second, first];
    this.#parent[given] = kept;
    (this.#members[kept] as number[]).push(...(this.#members[given] as number[]));
    this.#joins.push({ a, b, by });
  }

  /** In the order of their first sighting. */
  all(): Omit<JoinedAsset<Item>, "id">[] {
    const at = (row: number): Item => this.#items[row] as Item;
    const shown = ({ a, b, by }: Candidate): Join<Item> => ({ a: at(a), b: at(b), by });
    const joins = Map.groupBy(this.#joins, ({ a }) => this.#root(a));
    return this.#items.flatMap((_, row) => {
      if (this.#root(row) !== row) return [];
      const refused = this.#refused.filter(({ a, b }) => this.#root(a) === row || this.#root(b) === row);
      return [
        {
          members: (this.#members[row] as number[]).toSorted((a, b) => a - b).map(at),
          joins: (joins.get(row) ?? []).map(shown),
          keptApart: refused.map((item) => ({ ...shown(item), decision: item.decision })),
        },
      ];
    });
  }

  #root(row: number): number {
    let root = row;
    while (this.#parent[root] !== root) root = this.#parent[root] as number;
    this.#parent[row] = root;
    return root;
  }

  #keepApart(a: number, b: number, decision: string): void {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = this.#apart.get(one) ?? new Map<number, string>();
      known.set(other, decision);
      this.#apart.set(one, known);
    }
  }

  #wordBetween(first: number, second: number): string | undefined {
    for (const row of this.#members[first] as number[])
      for (const [other, decision] of this.#apart.get(row) ?? []) if (this.#root(other) === second) return decision;
    return undefined;
  }
}

/**
 * An identity that holds everywhere gives the id, as in a scan; what only its place is known by keeps the id of its source's scan and
 * the source. Groups kept apart that would share an id are told apart by the source of their first sighting.
 */
function withIds<Item extends SightedAsset>(
  groups: readonly Omit<JoinedAsset<Item>, "id">[],
  digest: Digest,
): JoinedAsset<Item>[] {
  const taken = new Set<string>();
  return groups.map((group) => {
    const first = group.members[0] as Item;
    const [identity] = group.members.flatMap((item) => item.identities.filter((word) => !isPlaceBound(word))).sort();
    const wished = identity === undefined ? sightingKey(first) : shortId(digest, first.kind, identity);
    let id = wished;
    for (let next = 1; taken.has(id); next++)
      id = `${withoutHome(wished)}@${first.source}${next === 1 ? "" : `.${next}`}`;
    taken.add(id);
    return { id, ...group };
  });
}
