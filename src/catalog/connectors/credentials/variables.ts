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

const isSecretName = (name: string): boolean => SECRET_NAME.test(name) && !NOT_SECRET.test(name);

const rank = (service: AiService): number => (service.keyFormats.length > 0 ? 0 : 1_000) + service.id.length;
