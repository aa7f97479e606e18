/**
 * Beginnings of addresses at which a service looks something up: what is sent there is a question that no stranger gets to read, unlike a
 * message or the address of a page. From the services' API references.
 */
const ASKED: readonly string[] = [
  "https://google.serper.dev/",
  "https://api.tavily.com/search",
  "https://api.exa.ai/search",
  "https://api.exa.ai/answer",
  "https://api.search.brave.com/",
  "https://api.bing.microsoft.com/",
  "https://serpapi.com/search",
  "https://www.searchapi.io/api/",
  "https://api.linkup.so/v1/search",
  "https://api.perplexity.ai/",
  "https://s.jina.ai/",
  "https://kagi.com/api/v0/search",
  "https://api.openai.com/v1/chat/",
  "https://api.openai.com/v1/responses",
  "https://api.openai.com/v1/embeddings",
  "https://api.anthropic.com/v1/messages",
];

/** Whether a request to an address only asks a service that looks something up. */
export const onlyAsks = (address: string): boolean => ASKED.some((beginning) => address.startsWith(beginning));
