import type { Capability } from "../../../domain/asset.ts";

/** Words in the type of a step that name a provider, most telling first. Values are OpenTelemetry's `gen_ai.provider.name` where it has one. */
const PROVIDERS: readonly (readonly [word: RegExp, provider: string])[] = [
  [/azure/i, "azure.ai.openai"],
  [/openrouter/i, "openrouter"],
  [/deepseek/i, "deepseek"],
  [/vertex/i, "gcp.vertex_ai"],
  [/gemini|googlegenerative|google_?genai|googlepalm|(^|\/)google$/i, "gcp.gemini"],
  [/bedrock/i, "aws.bedrock"],
  [/anthropic|claude/i, "anthropic"],
  [/mistral/i, "mistral_ai"],
  [/cohere/i, "cohere"],
  [/groq/i, "groq"],
  [/grok|xai/i, "x_ai"],
  [/ollama/i, "ollama"],
  [/together/i, "together"],
  [/fireworks/i, "fireworks"],
  [/perplexity/i, "perplexity"],
  [/nvidia/i, "nvidia"],
  [/watsonx/i, "ibm.watsonx.ai"],
  [/hugging_?face/i, "huggingface"],
  [/cerebras/i, "cerebras"],
  [/localai|lmstudio/i, "local"],
  [/openai/i, "openai"],
];

/** The provider that the type of a step names. */
export const providerIn = (type: string): string | null => PROVIDERS.find(([word]) => word.test(type))?.[1] ?? null;

/** Words in the type of a step that name a vector store. */
const STORES: readonly (readonly [word: RegExp, technology: string])[] = [
  [/qdrant/i, "qdrant"],
  [/pinecone/i, "pinecone"],
  [/weaviate/i, "weaviate"],
  [/milvus|zilliz/i, "milvus"],
  [/chroma/i, "chroma"],
  [/pg_?vector|postgres|supabase/i, "pgvector"],
  [/redis/i, "redis"],
  [/mongo/i, "mongodb"],
  [/elastic/i, "elasticsearch"],
  [/opensearch/i, "opensearch"],
  [/astra|cassandra/i, "astradb"],
  [/faiss/i, "faiss"],
  [/upstash/i, "upstash-vector"],
  [/in_?memory/i, "in-memory"],
  [/azure_?ai_?search/i, "azure-ai-search"],
];

/** The vector store that the type of a step names. */
export const storeIn = (type: string): string | null => STORES.find(([word]) => word.test(type))?.[1] ?? null;

/** What kinds of ready-made tool can do, by words in their type. What no row names is not known. */
const TOOLS: readonly (readonly [word: RegExp, capabilities: readonly Capability[]])[] = [
  // Runs what the model writes; a tool whose code the flow's author wrote does what that code does.
  [/pythonrepl|python_?interpreter|codeinterpreter/i, ["executes-code"]],
  [/executecommand|ssh/i, ["runs-commands"]],
  [/calculator|datetime|current_?date|think/i, []],
  [/http_?request|api_?request|requestsget|curl/i, ["reads-untrusted-content", "sends-outside"]],
  [
    /serp|brave|google_?search|searxng|tavily|duckduckgo|wikipedia|arxiv|exa_?search|scrape|crawl|browser|url_?reader|rss/i,
    ["reads-untrusted-content"],
  ],
  [/gmail|outlook|imap|email/i, ["reads-private-data", "reads-untrusted-content", "sends-outside"]],
  [/slack|telegram|discord|teams|whatsapp|twilio/i, ["sends-outside"]],
  [
    /postgres|mysql|sql|mongodb|airtable|googlesheets|google_?sheets|notion|supabase/i,
    ["reads-private-data", "changes-data"],
  ],
  [/googledrive|google_?drive|dropbox|s3|sharepoint|onedrive/i, ["reads-private-data"]],
  [
    /googlecalendar|google_?calendar|hubspot|salesforce|jira|github|gitlab|linear/i,
    ["reads-private-data", "changes-data"],
  ],
  [/stripe|paypal/i, ["moves-money"]],
];

/** What a tool of this type can do; null where nothing tells. */
export const capabilitiesOf = (type: string): readonly Capability[] | null =>
  TOOLS.find(([word]) => word.test(type))?.[1] ?? null;

const READING = /^(get|search|list|read|select|lookup|find|download|retrieve)/i;
const ANYTHING = /query|execute/i;
const SENDING = /^(send|reply|post|message|publish|forward)/i;

/**
 * What a tool does by the one operation it is set to. Programs leave out what is a step's default: for one that sends messages that
 * is sending; for any other it is not known.
 */
export function narrowed(
  capabilities: readonly Capability[] | null,
  operation: string | null,
): readonly Capability[] | null {
  const reads = capabilities?.filter((item) => item.startsWith("reads-")) ?? [];
  const acts = capabilities?.filter((item) => !item.startsWith("reads-")) ?? [];
  if (capabilities === null || reads.length === 0 || acts.length === 0) return capabilities;
  if (operation === null) return acts.includes("sends-outside") ? acts : null;
  if (ANYTHING.test(operation)) return capabilities;
  if (READING.test(operation)) return reads;
  return SENDING.test(operation) ? acts : ["changes-data"];
}
