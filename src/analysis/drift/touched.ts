import type { ScanState } from "../../domain/scan-state.ts";
import type { AssetRecord, RelationshipRecord } from "../../domain/snapshot.ts";
import { same } from "./same.ts";

/**
 * What of two states has to be looked at: ids of every asset that differs, came, went, or has an edge that did. States hold their rows
 * in one order, so that two of them are walked side by side; what is out of step is looked up.
 */
export function touchedBetween(before: ScanState, after: ScanState): ReadonlySet<string> {
  const ids = new Set<string>();
  const [lostAssets, newAssets] = [new Map<string, AssetRecord>(), new Map<string, AssetRecord>()];
  beside(before.assets, after.assets, sameId, (was, is) => {
    if (was !== undefined && is !== undefined) {
      if (differs(was, is)) ids.add(is.id);
      return;
    }
    if (was !== undefined) lostAssets.set(was.id, was);
    if (is !== undefined) newAssets.set(is.id, is);
  });
  for (const [id, was] of lostAssets) {
    const is = newAssets.get(id);
    if (is === undefined || differs(was, is)) ids.add(id);
  }
  for (const id of newAssets.keys()) if (!lostAssets.has(id)) ids.add(id);
  for (const edge of edgesThatDiffer(before.relationships, after.relationships)) ids.add(edge.from).add(edge.to);
  for (const id of ownedOtherwise(before.owners ?? {}, after.owners ?? {})) ids.add(id);
  return ids;
}

type Owners = NonNullable<ScanState["owners"]>;

const ownedOtherwise = (before: Owners, after: Owners): readonly string[] =>
  Object.keys({ ...before, ...after }).filter((id) => !same(before[id], after[id]));

const sameId = (a: AssetRecord, b: AssetRecord): boolean => a.id === b.id;

const differs = (was: AssetRecord, is: AssetRecord): boolean =>
  was !== is && (!same(was.properties, is.properties) || !same(was.gaps, is.gaps));

const sameEdge = (a: RelationshipRecord, b: RelationshipRecord): boolean =>
  a.from === b.from && a.to === b.to && a.verb === b.verb;

const edgeKey = ({ from, verb, to }: RelationshipRecord): string => `${from}\0${verb}\0${to}`;

function edgesThatDiffer(
  before: readonly RelationshipRecord[],
  after: readonly RelationshipRecord[],
): Iterable<RelationshipRecord> {
  const open = new Map<string, { readonly edge: RelationshipRecord; readonly isNew: boolean }>();
  const meet = (edge: RelationshipRecord, isNew: boolean): void => {
    const key = edgeKey(edge);
    const known = open.get(key);
    if (known === undefined) open.set(key, { edge, isNew });
    else if (known.isNew !== isNew) open.delete(key);
  };
  beside(before, after, sameEdge, (was, is) => {
    if (was !== undefined && is !== undefined) return;
    if (was !== undefined) meet(was, false);
    if (is !== undefined) meet(is, true);
  });
  return [...open.values()].map(({ edge }) => edge);
}

/** How far ahead the other list is searched for a row before both are told apart. */
const AHEAD = 16;

/** Walks two lists side by side. Rows that are the same are told together, all others alone, in no promised order. */
function beside<Row>(
  before: readonly Row[],
  after: readonly Row[],
  isSame: (a: Row, b: Row) => boolean,
  tell: (was: Row | undefined, is: Row | undefined) => void,
): void {
  let [left, right] = [0, 0];
  while (left < before.length && right < after.length) {
    const [was, is] = [before[left] as Row, after[right] as Row];
    if (isSame(was, is)) {
      tell(was, is);
      left++;
      right++;
      continue;
    }
    const skipAfter = ahead(after, right, was, isSame);
    const skipBefore = skipAfter === 0 ? ahead(before, left, is, isSame) : 0;
    if (skipAfter > 0) for (let n = 0; n < skipAfter; n++) tell(undefined, after[right++]);
    else if (skipBefore > 0) for (let n = 0; n < skipBefore; n++) tell(before[left++], undefined);
    else {
      tell(was, undefined);
      tell(undefined, is);
      left++;
      right++;
    }
  }
  while (left < before.length) tell(before[left++], undefined);
  while (right < after.length) tell(undefined, after[right++]);
}

function ahead<Row>(rows: readonly Row[], from: number, wanted: Row, isSame: (a: Row, b: Row) => boolean): number {
  for (let n = 1; n <= AHEAD && from + n < rows.length; n++) if (isSame(rows[from + n] as Row, wanted)) return n;
  return 0;
}
