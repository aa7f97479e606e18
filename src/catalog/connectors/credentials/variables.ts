import type { AiService, Knowledge } from "../../../domain/knowledge.ts";

/** Names of variables that hold a secret, not a host, a project or a flag. */
const SECRET_NAME = /(KEY|TOKEN|SECRET|PAT|PASSWORD|CREDENTIALS|AUTH|APPID|LICENSE|_AK|_SK|OVERWRITE)$/;
const NOT_SECRET = /PUBLIC_KEY$|KEY_ID$|TOKEN_ID$/;

let indexed: { readonly knowledge: Knowledge; readonly services: ReadonlyMap<string, AiService> } | undefined;

/** Variable → the service it belongs to. Where several share one, the service whose key formats are known, then the shortest id. */
export function secretVariables(knowledge: Knowledge): ReadonlyMap<string, AiService> {
  if (indexed?.knowledge !== knowledge) {
    const services = new Map<string, AiService>();
    for (const service of knowledge.services) {
      for (const name of service.envVars.filter(isSecretName)) {
        const known = services.get(name);
        if (known === undefined || rank(service) < rank(known)) services.set(name, service);
      }
    }
    indexed = { knowledge, services };
  }
  return indexed.services;
}

/** Vendors whose name is no word of anything else, so that a variable may stand it behind words of its own. */
const UNMISTAKABLE: ReadonlySet<string> = new Set(
  "AZURE_OPENAI OPENAI ANTHROPIC GROQ MISTRAL COHERE GEMINI DEEPSEEK HUGGINGFACE OPENROUTER PERPLEXITY PINECONE ELEVENLABS DEEPGRAM FIREWORKS CEREBRAS LANGSMITH VOYAGE XAI".split(
    " ",
  ),
);
const KEY = /_(?:(?:API_)?KEY|(?:ACCESS|API)_TOKEN)$/;

/** What the prefilter looks for besides the documented names. */
export const UNMISTAKABLE_KEYS: readonly string[] = [...UNMISTAKABLE].flatMap((vendor) =>
  ["key", "access_token", "api_token"].map((ending) => `${vendor}_${ending}`.toLowerCase()),
);

/**
 * The service whose key a variable holds. Besides the documented names, a project's own words may stand before an unmistakable one
 * (`DEFAULT_OPENAI_API_KEY`), and it may say `KEY`, `ACCESS_TOKEN` or `API_TOKEN` for `API_KEY`.
 */
export function serviceOfVariable(variable: string, knowledge: Knowledge): AiService | undefined {
  const services = secretVariables(knowledge);
  const exact = services.get(variable);
  if (exact !== undefined || !KEY.test(variable)) return exact;
  const words = variable.replace(KEY, "").split("_");
  const vendor = words.map((_, index) => words.slice(index).join("_")).find((part) => UNMISTAKABLE.has(part));
  return vendor === undefined ? undefined : services.get(`${vendor}_API_KEY`);
}

const isSecretName = (name: string): boolean => SECRET_NAME.test(name) && !NOT_SECRET.test(name);

const rank = (service: AiService): number => (service.keyFormats.length > 0 ? 0 : 1_000) + service.id.length;
