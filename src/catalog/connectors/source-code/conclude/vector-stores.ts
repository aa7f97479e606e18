import type { SymbolSpec } from "../../../../domain/signature.ts";
import type { LoadedModule } from "../modules.ts";
import { textIn } from "../recognise/arguments.ts";
import type { Recognition } from "../recognise/recogniser.ts";
import type { Workbench } from "./workbench.ts";

const TECHNOLOGY: readonly (readonly [RegExp, string])[] = [
  [/chroma/i, "chroma"],
  [/pinecone/i, "pinecone"],
  [/qdrant/i, "qdrant"],
  [/weaviate/i, "weaviate"],
  [/milvus/i, "milvus"],
  [/faiss/i, "faiss"],
  [/lance/i, "lancedb"],
  [/pg_?vector|postgres/i, "pgvector"],
  [/redis/i, "redis"],
  [/elastic/i, "elasticsearch"],
  [/mongo/i, "mongodb-atlas"],
  [/libsql/i, "libsql"],
  [/upstash/i, "upstash-vector"],
  [/neo4j/i, "neo4j"],
  [/opensearch/i, "opensearch"],
  [/cassandra|astra/i, "cassandra"],
  [/mariadb/i, "mariadb"],
  [/oracle/i, "oracle"],
  [/couchbase/i, "couchbase"],
  [/typesense/i, "typesense"],
  [/clickhouse/i, "clickhouse"],
  [/duckdb/i, "duckdb"],
  [/cosmos/i, "azure-cosmos-db"],
  [/sqlserver/i, "sql-server"],
  [/inmemory/i, "in-memory"],
  [/^(?:(?!azure).)*azure.*(search|vectorstore)/is, "azure-ai-search"],
  [/sqlite/i, "sqlite-vec"],
];

/** A store as its application knows it: one per technology. */
export interface OpenedStore {
  readonly key: string;
  readonly technology: string;
}

/** The store that a call opens; `undefined` where a setting must name it and does not. */
export function openedStore(bench: Workbench, recognition: Recognition): OpenedStore | undefined {
  const technology = technologyOf(bench, recognition);
  if (technology === undefined) return undefined;
  const { call } = recognition;
  return {
    key: `vector-store:${bench.emit.application(call.module, [bench.emit.at(call)])}:${technology}`,
    technology,
  };
}

/** Emits a store that a call opens, and returns its key. */
export function storeAsset(
  { emit, given }: Workbench,
  { call, spec }: Recognition,
  { key, technology }: OpenedStore,
): string {
  const collection = textIn(given.of(call, spec, "collection"));
  const evidence = [emit.at(call)];
  const application = emit.application(call.module, evidence);
  const identities = [`vector-store:${technology}/${application}`];
  const properties = { technology, ...(collection !== undefined && { collection }) };
  emit.asset(key, { kind: "vector-store", name: technology, identities, properties }, evidence);
  emit.link(application, "uses", key, evidence);
  return key;
}

/** Emits a store whose class the program keeps at hand without a call that makes one: in a field, or as what a method gives back. */
export function heldStore(
  { emit }: Workbench,
  module: LoadedModule,
  line: number,
  path: string,
  spec: SymbolSpec,
): void {
  const technology = spec.technology ?? (spec.technologyFrom === undefined ? knownTechnology(path) : undefined);
  if (technology === undefined) return;
  const evidence = [emit.evidence(module, line, "inferred", "its class is kept to make it of")];
  const application = emit.application(module, evidence);
  const key = `vector-store:${application}:${technology}`;
  const identities = [`vector-store:${technology}/${application}`];
  emit.asset(key, { kind: "vector-store", name: technology, identities, properties: { technology } }, evidence);
  emit.link(application, "uses", key, evidence);
}

function technologyOf({ given }: Workbench, { call, spec, path }: Recognition): string | undefined {
  if (spec.technologyFrom === undefined) return spec.technology ?? knownTechnology(path) ?? "vector-store";
  const named = textIn(spec.technologyFrom.flatMap((place) => given.at(call, place)));
  return named === undefined ? undefined : (knownTechnology(named) ?? named);
}

const knownTechnology = (text: string): string | undefined => TECHNOLOGY.find(([form]) => form.test(text))?.[1];
