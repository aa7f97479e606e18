import { expect, it } from "vitest";
import { capabilitiesOf, narrowed, providerIn, storeIn } from "./steps.ts";

it.each([
  ["lmChatAzureOpenAi", "azure.ai.openai"],
  ["chatOpenAI", "openai"],
  ["lmChatGoogleGemini", "gcp.gemini"],
  ["lmChatGoogleVertex", "gcp.vertex_ai"],
  ["langgenius/openrouter/openrouter", "openrouter"],
  ["set", null],
])("the type %s names the provider %s", (type, provider) => expect(providerIn(type)).toBe(provider));

it.each([
  ["vectorStoreQdrant", "qdrant"],
  ["Chroma", "chroma"],
  ["vectorStoreSupabase", "pgvector"],
  ["memoryBuffer", null],
])("the type %s names the store %s", (type, store) => expect(storeIn(type)).toBe(store));

it.each([
  ["gmail", "getAll", ["reads-private-data", "reads-untrusted-content"]],
  ["gmail", "send", ["sends-outside"]],
  ["gmail", null, ["sends-outside"]],
  ["gmail", "addLabels", ["changes-data"]],
  ["postgres", "select", ["reads-private-data"]],
  ["postgres", "executeQuery", ["reads-private-data", "changes-data"]],
  ["postgres", null, null],
  ["calculator", null, []],
  ["toolCode", null, null],
])("%s set to %s can %j", (type, operation, can) => expect(narrowed(capabilitiesOf(type), operation)).toEqual(can));
