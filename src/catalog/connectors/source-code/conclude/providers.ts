import type { AiService } from "../../../../domain/knowledge.ts";

/** Providers as OpenTelemetry names them, whose service has another name here. */
const SERVICE_OF: { readonly [provider: string]: string } = {
  "azure.ai.openai": "azure-openai",
  "azure.ai.inference": "azure-foundry",
  "aws.bedrock": "aws-bedrock",
  "gcp.gemini": "google-gemini-api",
  "gcp.vertex_ai": "google-vertex-ai",
  mistral_ai: "mistral",
  x_ai: "xai",
  together_ai: "together",
  fireworks_ai: "fireworks",
  snowflake: "snowflake-cortex",
};
/** Runtimes on the own machine by the port they listen on unless told otherwise. */
const LOCAL_RUNTIMES: { readonly [port: string]: string } = { "11434": "ollama", "1234": "lmstudio" };
/** Runtimes that listen on a port of many programs: meant only where the file that names the address is called after them. */
const NAMED_RUNTIMES: readonly { readonly port: string; readonly file: RegExp; readonly provider: string }[] = [
  { port: "8080", file: /(?:^|[/_.-])llama[-_]?cpp[^/]{0,40}$/i, provider: "llamacpp" },
  { port: "8000", file: /(?:^|[/_.-])vllm[^/]{0,40}$/i, provider: "vllm" },
];
const PROVIDER_OF: { readonly [service: string]: string } = Object.fromEntries(
  Object.entries(SERVICE_OF).map(([provider, service]) => [service, provider]),
);

/** Hosts at which a vendor offers much besides its AI: an address there says nothing. */
const OFFERS_MUCH: ReadonlySet<string> = new Set(["graph.microsoft.com"]);

/** Tells who serves models, from the catalogue of services. */
export class Providers {
  readonly #services: readonly AiService[];

  constructor(services: readonly AiService[]) {
    this.#services = services;
  }

  /** The service of an OpenTelemetry provider name. */
  serviceOf(provider: string): AiService | undefined {
    const wanted = SERVICE_OF[provider] ?? provider.replaceAll("_", "-");
    return this.#services.find((service) => service.id === wanted);
  }

  /** OpenTelemetry-style provider of an API address that a file names; `null` for a host that no catalogue names. */
  ofAddress(url: string, file = ""): string | null {
    const host = hostOf(url)?.toLowerCase() ?? "";
    if (/^(localhost|127\.0\.0\.1|0\.0\.0\.0|host\.docker\.internal|ollama)$/.test(host)) {
      const port = /:(\d+)/.exec(url.replace(/^https?:/, ""))?.[1] ?? "";
      const named = NAMED_RUNTIMES.find((runtime) => runtime.port === port && runtime.file.test(file));
      return LOCAL_RUNTIMES[port] ?? named?.provider ?? null;
    }
    if (OFFERS_MUCH.has(host)) return null;
    const services = this.#services.filter(
      (item) => item.dualUse !== true && item.apiHosts.some((pattern) => hostMatches(host, pattern)),
    );
    const service = services.find(({ category }) => !isClient(category)) ?? services[0];
    return service === undefined ? null : (PROVIDER_OF[service.id] ?? service.id.replaceAll("-", "_"));
  }
}

/** Programs that use a model's API under their own name; a bare request to the API is none of theirs. */
const isClient = (category: string): boolean => /^coding-/.test(category);

/** Host of a web address. */
export const hostOf = (url: string): string | undefined => /^https?:\/\/([^/:?#]+)/.exec(url)?.[1];

function hostMatches(host: string, pattern: string): boolean {
  if (!pattern.includes("*")) return host === pattern || host.endsWith(`.${pattern}`);
  const [head, tail] = pattern.split("*") as [string, string];
  return host.startsWith(head) && host.endsWith(tail) && host.length > head.length + tail.length;
}
