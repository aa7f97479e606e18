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
  [/pg_?vector/i, "pgvector"],
  [/redis/i, "redis"],
  [/elastic/i, "elasticsearch"],
  [/mongo/i, "mongodb-atlas"],
  [/libsql/i, "libsql"],
  [/upstash/i, "upstash-vector"],
];

/** Emits the store that a call opens, one per application and technology, and returns its key. */
export function storeAsset({ emit, given }: Workbench, { call, spec, path }: Recognition): string {
  const technology = spec.technology ?? TECHNOLOGY.find(([form]) => form.test(path))?.[1] ?? "vector-store";
  const collection = textIn(given.of(call, spec, "collection"));
  const evidence = [emit.at(call)];
  const application = emit.application(call.module, evidence);
  const identities = [`vector-store:${technology}/${application}`];
  const properties = { technology, ...(collection !== undefined && { collection }) };
  const key = `vector-store:${application}:${technology}`;
  emit.asset(key, { kind: "vector-store", name: technology, identities, properties }, evidence);
  emit.link(application, "uses", key, evidence);
  return key;
}
