import type { AiService, Knowledge } from "../../../domain/knowledge.ts";

/**
 * Services whose keys open more than AI, with the words of which one must stand in the same file before such a key counts as an AI
 * credential. An empty list: nothing in a file can tell.
 */
const WORDS: { readonly [service: string]: readonly string[] } = {
  "aws-bedrock": ["bedrock"],
  "github-copilot": [
    "import copilot",
    "copilot-sdk",
    "githubcopilot",
    "github copilot",
    "github-copilot",
    "@github/copilot",
    "gh copilot",
    "copilot-cli",
    "copilot-swe",
    "copilot-instructions",
    "server-github",
    "github-mcp-server",
  ],
  "github-models": ["models.inference.ai.azure.com", "models.github.ai"],
  "gitlab-duo": ["gitlab-duo", "duo-workflow", "server-gitlab"],
  "google-gemini-api": [
    "gemini",
    "generativelanguage",
    "google.generativeai",
    "google.genai",
    "google-genai",
    "/genai",
  ],
  "google-vertex-ai": ["vertexai", "aiplatform", "vertex-ai"],
  databricks: ["serving-endpoints", "databricks_langchain", "databricks-langchain", "chatdatabricks", "dbrx"],
  "snowflake-cortex": ["cortex"],
  "ibm-watsonx": ["watsonx"],
  "cloudflare-ai": ["workers-ai", "@cf/", "gateway.ai.cloudflare", "cloudflare/ai"],
  "digitalocean-gradient": ["gradient", "do-ai.run"],
  "scaleway-genai": ["scaleway.ai"],
  "vercel-ai-gateway": ["ai-gateway", "@ai-sdk/gateway"],
  vultr: ["vultrinference"],
  openhands: ["openhands"],
  "supabase-vector": ["pgvector", "vecs", "match_documents", "supabasevectorstore", "mcp-server-supabase"],
  "linear-agents": ["mcp.linear.app", "linear-mcp", "mcp-linear"],
  "notion-ai": ["mcp.notion.com", "notion-mcp"],
  "slack-ai": ["server-slack", "slack-mcp", "mcp-slack"],
  "figma-ai": ["figma-mcp", "figma-developer-mcp"],
  "hubspot-breeze": ["hubspot-mcp", "mcp-server-hubspot", "@hubspot/mcp-server"],
  "coda-ai": ["coda-mcp"],
  kaggle: ["kagglehub"],
  "jupyter-ai": ["jupyter-ai", "jupyter_ai"],
  "intercom-fin": [],
  "box-ai": [],
  replit: [],
};
/** A variable that says itself that it is about AI needs no further word. */
const SPEAKS_OF_AI = /BEDROCK|CORTEX|_DUO_|_AI_|GENAI|GENERATIVE|GRADIENT|GEMINI|COPILOT|WATSONX|VERTEX/;

/** True when a key of this service, or this variable, is an AI credential only beside another sign of AI. */
export const needsSecondSignal = (service: string, variable: string | null, knowledge: Knowledge): boolean =>
  !SPEAKS_OF_AI.test(variable ?? "") &&
  (WORDS[service] !== undefined || (variable !== null && knowledge.genericEnvVars.includes(variable)));

/** True when the lower-cased text has a word by which the service's AI side is known. */
export const hasSecondSignal = (service: string, lowerText: string): boolean =>
  (WORDS[service] ?? []).some((word) => lowerText.includes(word));

/** Words of a tool server: they tell that an agent holds the key, not that it opens the vendor's AI service. */
const SERVER_WORD = /mcp|^server-/;

/**
 * Whose key it is: the AI service's id, or just the vendor's name, as a slug, where the file only speaks of a tool server of
 * that vendor, so that a GitHub token handed to a GitHub server is no key of Copilot.
 */
export function holderOf(service: AiService, variable: string | null, lowerText: string, knowledge: Knowledge): string {
  if (!needsSecondSignal(service.id, variable, knowledge)) return service.id;
  const words = WORDS[service.id] ?? [];
  const speaksOfAi = words.some((word) => !SERVER_WORD.test(word) && lowerText.includes(word));
  return speaksOfAi ? service.id : service.vendor.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}
