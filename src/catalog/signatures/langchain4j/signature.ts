import { defineSignature } from "../../../domain/signature.ts";
import { langchain4jConstants } from "./constants.ts";
import { langchain4jExamples } from "./examples.ts";
import { modelSymbols } from "./models.ts";
import { serviceSymbols } from "./services.ts";

export const langchain4j = defineSignature({
  id: "langchain4j",
  title: "LangChain4j",
  category: "agent-framework",
  provider: null,
  packages: {},
  constants: langchain4jConstants,
  symbols: [...modelSymbols, ...serviceSymbols],
  examples: langchain4jExamples,
});
