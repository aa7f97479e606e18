import type { Finding } from "../../domain/finding.ts";
import type { ScanState } from "../../domain/scan-state.ts";
import type { AssetRecord, RelationshipRecord } from "../../domain/snapshot.ts";
import { placesAssessed } from "./assessed.ts";

/** A property of an asset with another value than before. `null` is looked at and absent; `undefined` is not known. */
export interface PropertyChange {
  readonly asset: AssetRecord;
  readonly property: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** An edge that came or went, with the assets at its ends. */
export interface EdgeChange {
  readonly from: AssetRecord;
  readonly verb: RelationshipRecord["verb"];
  readonly to: AssetRecord;
}

/** What changed from one scan to a later one of the same thing. */
export interface Comparison {
  readonly newFindings: readonly Finding[];
  /** Were there, were looked for again, and are not there any more. */
  readonly goneFindings: readonly Finding[];
  readonly newAssets: readonly AssetRecord[];
  readonly goneAssets: readonly AssetRecord[];
  readonly changes: readonly PropertyChange[];
  readonly newEdges: readonly EdgeChange[];
  readonly goneEdges: readonly EdgeChange[];
  /** Were there before, and the later scan did not look: neither there nor gone. */
  readonly notAssessed: { readonly findings: readonly Finding[]; readonly assets: readonly AssetRecord[] };
}

/** Compares two states of the same thing. Pure; lists keep the order of the states. */
export function compareStates(before: ScanState, after: ScanState): Comparison {
  const [old, now] = [byId(before.assets), byId(after.assets)];
  const assessed = placesAssessed(after);
  const missing = before.assets.filter((asset) => !now.has(asset.id));
  const goneAssets = missing.filter((asset) => assessed(asset.evidence));
  const { open, ...findings } = compareFindings(before, after, assessed);
  return {
    ...findings,
    newAssets: after.assets.filter((asset) => !old.has(asset.id)),
    goneAssets,
    changes: after.assets.flatMap((asset) => changesOf(old.get(asset.id), asset)),
    newEdges: edgesBeyond(after, before, now, old),
    goneEdges: edgesBeyond(before, after, old, now),
    notAssessed: { findings: open, assets: missing.filter((asset) => !assessed(asset.evidence)) },
  };
}

const byId = (assets: readonly AssetRecord[]): ReadonlyMap<string, AssetRecord> =>
  new Map(assets.map((asset) => [asset.id, asset]));

/** A finding is gone when its rule ran, could decide on its asset, and its places were looked at. */
function compareFindings(before: ScanState, after: ScanState, assessed: (evidence: Finding["evidence"]) => boolean) {
  const known = new Set(before.findings.map((finding) => finding.fingerprint));
  const still = new Set(after.findings.map((finding) => finding.fingerprint));
  const undecided = new Set(after.undecided.map(({ rule, assetId }) => `${rule}\0${assetId}`));
  const missing = before.findings.filter((finding) => !still.has(finding.fingerprint));
  const isGone = (finding: Finding): boolean =>
    after.rules.includes(finding.rule) &&
    !undecided.has(`${finding.rule}\0${finding.assetId}`) &&
    assessed(finding.evidence);
  return {
    newFindings: after.findings.filter((finding) => !known.has(finding.fingerprint)),
    goneFindings: missing.filter(isGone),
    open: missing.filter((finding) => !isGone(finding)),
  };
}

/** Every property whose value differs, in the order of names. */
function changesOf(before: AssetRecord | undefined, after: AssetRecord): PropertyChange[] {
  if (before === undefined) return [];
  const names = [...new Set([...Object.keys(before.properties), ...Object.keys(after.properties)])].sort();
  return names.flatMap((property) => {
    const [then, now] = [before.properties[property], after.properties[property]];
    return canonical(then) === canonical(now) ? [] : [{ asset: after, property, before: then, after: now }];
  });
}

/** Text that is equal for equal values: signals carry places, which move without a change. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (key, part: unknown) => (key === "evidence" ? undefined : part)) ?? "undefined";

/** Edges of one state that the other lacks, between assets that both know. Edges of new or gone assets go with those. */
function edgesBeyond(
  state: ScanState,
  other: ScanState,
  assets: ReadonlyMap<string, AssetRecord>,
  others: ReadonlyMap<string, AssetRecord>,
): EdgeChange[] {
  const known = new Set(other.relationships.map(({ from, verb, to }) => `${from}\0${verb}\0${to}`));
  return state.relationships.flatMap(({ from, verb, to }) => {
    const [start, end] = [assets.get(from), assets.get(to)];
    const both = others.has(from) && others.has(to);
    return start === undefined || end === undefined || !both || known.has(`${from}\0${verb}\0${to}`)
      ? []
      : [{ from: start, verb, to: end }];
  });
}
