import { baseName, folderOf } from "../../../domain/application-root.ts";
import type { FileFacts } from "../../../domain/file-connector.ts";
import type { CompanionFact, ModelFact } from "./facts.ts";

/** A model with the files it consists of: one, or the shards of one. */
export interface ModelGroup {
  /** Path of the single file, or folder and common name of the shards. */
  readonly key: string;
  /** Name that people know it by, from its file name. */
  readonly name: string;
  readonly folder: string;
  readonly files: readonly FileFacts<ModelFact>[];
  /** Shards that the numbering or an index names and that are not here. */
  readonly missing: readonly string[];
}

const SHARD = /^(.{1,200})-(\d{5})-of-(\d{5})(\.[A-Za-z0-9]+)$/;

interface ShardName {
  readonly stem: string;
  readonly of: number;
  readonly ending: string;
}

function shardOf(path: string): ShardName | undefined {
  const match = SHARD.exec(baseName(path));
  if (match === null) return undefined;
  const [, stem = "", , of = "", ending = ""] = match;
  return { stem, of: Number(of), ending };
}

/** Joins numbered shards to one model each; every other file is a model of its own. */
export function groupShards(
  models: readonly FileFacts<ModelFact>[],
  companions: ReadonlyMap<string, readonly CompanionFact[]>,
): ModelGroup[] {
  const groups = new Map<string, FileFacts<ModelFact>[]>();
  for (const file of models) {
    const shard = shardOf(file.path);
    const key = shard === undefined ? file.path : inFolder(folderOf(file.path), `${shard.stem}${shard.ending}`);
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return [...groups].map(([key, files]) => groupOf(key, files, companions));
}

function groupOf(
  key: string,
  files: readonly FileFacts<ModelFact>[],
  companions: ReadonlyMap<string, readonly CompanionFact[]>,
): ModelGroup {
  const folder = folderOf(key);
  const here = new Set(files.map((file) => baseName(file.path)));
  const first = files[0] as FileFacts<ModelFact>;
  const shard = shardOf(first.path);
  const named = shard === undefined ? [] : [...numbered(shard), ...indexed(shard, companions.get(folder) ?? [])];
  const missing = [...new Set(named)].filter((name) => !here.has(name)).sort();
  return { key, name: baseName(key), folder, files, missing };
}

const MOST_SHARDS = 10_000;

const numbered = ({ stem, of, ending }: ShardName): string[] =>
  Array.from({ length: Math.min(of, MOST_SHARDS) }, (_, index) => {
    const digits = (value: number): string => String(value).padStart(5, "0");
    return `${stem}-${digits(index + 1)}-of-${digits(of)}${ending}`;
  });

/** Shards that an index beside them lists under the same stem. */
const indexed = ({ stem, ending }: ShardName, companions: readonly CompanionFact[]): string[] =>
  companions
    .flatMap((companion) => companion.shards ?? [])
    .filter((name) => name.startsWith(`${stem}-`) && name.endsWith(ending) && !name.includes("/"));

const inFolder = (folder: string, name: string): string => (folder === "" ? name : `${folder}/${name}`);
