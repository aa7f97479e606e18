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

const technologyOf = ({ spec, path }: Recognition): string =>
  spec.technology ?? TECHNOLOGY.find(([form]) => form.test(path))?.[1] ?? "vector-store";

/** Key of the store that a call opens: one per application and technology. */
export const storeKey = ({ emit }: Workbench, recognition: Recognition): string =>
  `vector-store:${emit.application(recognition.call.module, [emit.at(recognition.call)])}:${technologyOf(recognition)}`;

/** Emits the store that a call opens, and returns its key. */
export function storeAsset(bench: Workbench, recognition: Recognition): string {
  const { emit, given } = bench;
  const { call, spec } = recognition;
  const technology = technologyOf(recognition);
  const collection = textIn(given.of(call, spec, "collection"));
  const evidence = [emit.at(call)];
  const application = emit.application(call.module, evidence);
  const identities = [`vector-store:${application}/${technology}`];
  const properties = { technology, ...(collection !== undefined && { collection }) };
  const key = storeKey(bench, recognition);
  emit.asset(key, { kind: "vector-store", name: technology, identities, properties }, evidence);
  emit.link(application, "uses", key, evidence);
  return key;
}
