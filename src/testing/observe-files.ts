import { assemble, observationFaults } from "../analysis/graph/assemble.ts";
import type { AssetKind } from "../domain/asset.ts";
import { Refusal } from "../domain/errors.ts";
import type { FileConnector, FileFacts, ScannedFile } from "../domain/file-connector.ts";
import type { AnyObservedAsset, NotExamined, Observation, ObservedAsset } from "../domain/observation.ts";
import type { AssetRecord } from "../domain/snapshot.ts";
import { LANGUAGES } from "../domain/syntax.ts";
import { hexDigest } from "../platform/files/digest.ts";
import { examineTools } from "../platform/scan/examine.ts";
import { knowledge } from "../platform/scan/knowledge.ts";
import { Parsers } from "../platform/scan/parse.ts";

const parsers = await Parsers.load(LANGUAGES);
const tools = examineTools(knowledge, parsers);

/** Files of a small repository: path → content. */
export interface Files {
  readonly [path: string]: string | Uint8Array;
}

function fileOf(path: string, content: string | Uint8Array): ScannedFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    path,
    size: bytes.length,
    text: () => {
      if (bytes.subarray(0, 8192).includes(0)) throw new Refusal("binary", "not text");
      return new TextDecoder("utf-8").decode(bytes);
    },
    read: (offset, length) => bytes.subarray(offset, offset + length),
  };
}

/** Runs one connector over files in memory, with the real parser and knowledge. The prefilter is left out. */
export function observeFiles<Facts>(connector: FileConnector<Facts>, files: Files): Observation {
  const paths = Object.keys(files).sort();
  const refused: NotExamined[] = [];
  const given: { readonly path: string; readonly facts: Facts; readonly sealed: unknown }[] = [];
  for (const path of paths) {
    if (connector.imports !== true && connector.claims(path) === undefined) continue;
    try {
      const examination = connector.examine(fileOf(path, files[path] ?? ""), tools);
      for (const item of examination?.notExamined ?? []) refused.push({ path, connector: connector.id, ...item });
      if (examination?.facts !== undefined) given.push({ path, facts: examination.facts, sealed: examination.sealed });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push({ path, connector: connector.id, reason: error.reason, detail: error.message });
    }
  }
  const scope = { kind: "directory", name: "test" } as const;
  // As one message from a worker: what files share stays shared.
  const facts = structuredClone(given).map(
    ({ sealed, ...item }): FileFacts<Facts> => ({ ...item, unseal: () => structuredClone(sealed) }),
  );
  const concluded = connector.conclude(facts, { scope, knowledge, paths, digest: hexDigest });
  const observation: Observation = {
    connector: connector.id,
    scope,
    ...concluded,
    notExamined: [...refused, ...concluded.notExamined],
  };
  const faults = observationFaults(observation);
  if (faults.length > 0) throw new Error(`unsound observation: ${faults.join("; ")}`);
  return observation;
}

/** Assets of one kind in an observation. */
export const observed = <K extends AssetKind>(observation: Observation, kind: K): ObservedAsset<K>[] =>
  observation.assets.filter((asset: AnyObservedAsset) => asset.kind === kind) as unknown as ObservedAsset<K>[];

/** `kind:name` of every asset, sorted, each once. */
export const assetNames = (observation: Observation, ...kinds: AssetKind[]): string[] =>
  [
    ...new Set(
      observation.assets
        .filter((asset) => kinds.length === 0 || kinds.includes(asset.kind))
        .map((asset) => `${asset.kind}:${asset.name}`),
    ),
  ].sort();

/** `from -verb-> to` of every relationship by asset name, sorted, each once. */
export function edgeNames(observation: Observation): string[] {
  const names = new Map(observation.assets.map((asset) => [asset.key, `${asset.kind}:${asset.name}`]));
  return [
    ...new Set(
      observation.relationships.map((edge) => `${names.get(edge.from)} -${edge.verb}-> ${names.get(edge.to)}`),
    ),
  ].sort();
}

/** The assets as they stand after assembly. */
export const assembled = (...observations: Observation[]): readonly AssetRecord[] =>
  assemble(observations, hexDigest).assets;
