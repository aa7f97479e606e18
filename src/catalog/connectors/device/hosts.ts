import type { AiService } from "../../../domain/knowledge.ts";

/** Hosts named by match patterns (`*://*.chatgpt.com/*`). Patterns for all hosts name none. Source: Chrome, Match patterns. */
const hostsOf = (patterns: readonly string[]): string[] =>
  patterns.flatMap((pattern) => {
    const host = /^(?:\*|https?|wss?):\/\/(?:\*\.)?([^/*:]+)(?::\d+)?\//.exec(pattern)?.[1];
    return host === undefined || !host.includes(".") ? [] : [host.toLowerCase()];
  });

const isWithin = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

/** Services for which the name of a site alone says AI: those whose whole business it is. */
export function servicesReached(patterns: readonly string[], services: readonly AiService[]): AiService[] {
  const hosts = hostsOf(patterns);
  return services.filter(
    (service) =>
      service.dualUse !== true &&
      [...service.domains, ...service.apiHosts.filter((host) => !host.includes("*"))].some((domain) =>
        hosts.some((host) => isWithin(host, domain.toLowerCase())),
      ),
  );
}
