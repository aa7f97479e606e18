import type { AiService } from "../../../domain/knowledge.ts";

/** The service that a host belongs to: one of its API hosts, or under one of its domains. A model API before the programs that call it. */
export function serviceOfHost(host: string, services: readonly AiService[]): AiService | undefined {
  const serving = services.filter((service) => service.apiHosts.includes(host));
  return (
    serving.find((service) => service.category === "llm-api") ??
    serving[0] ??
    services.find((service) => service.domains.some((domain) => host === domain || host.endsWith(`.${domain}`)))
  );
}
