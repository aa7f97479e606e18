import { defineSignature } from "../../../domain/signature.ts";

export const vectorstores = defineSignature({
  id: "vectorstores",
  title: "Vectorstores",
  category: "vector-store",
  provider: null,
  packages: { npm: ["@vectorstores/core"] },
  families: { npm: ["@vectorstores/"] },
  symbols: [
    {
      language: "javascript",
      role: "vector-store",
      names: ["@vectorstores/core.VectorStoreIndex.{init,fromDocuments,fromVectorStore}"],
      technology: "vectorstores",
    },
  ],
  examples: [
    {
      language: "typescript",
      code: 'import { VectorStoreIndex } from "@vectorstores/core";\nconst index = await VectorStoreIndex.fromDocuments(documents, { embedFunc });\n',
      finds: ["vector-store:vectorstores"],
    },
    {
      language: "typescript",
      code: 'import { VectorStoreIndex } from "./vectorstores/core";\nconst index = await VectorStoreIndex.fromDocuments(documents);\n',
      finds: [],
    },
  ],
});
