import { expect, it } from "vitest";
import { observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const storesOf = (files: { readonly [path: string]: string }): string[] =>
  observed(observeFiles(sourceCode, files), "vector-store")
    .map(({ name, evidence }) => `${name} ${evidence.map(({ line }) => line).join(",")}`)
    .sort();

it("finds stores whose class is kept in a field or given back, and none whose class is only imported", () => {
  const code = `from llama_index.vector_stores.chroma import ChromaVectorStore as LIStore
from llama_index.vector_stores.weaviate import WeaviateVectorStore
class Chroma(Base):
    _li_class: type[LIStore] = LIStore
class Milvus(Base):
    _li_class = None
    def _get_class(self):
        from llama_index.vector_stores.milvus import MilvusVectorStore as Made
        return Made
`;
  expect(storesOf({ "stores.py": code })).toEqual(["chroma 4", "milvus 9"]);
  expect(storesOf({ "tests/test_stores.py": code })).toEqual([]);
});
