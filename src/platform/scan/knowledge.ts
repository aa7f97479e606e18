import { programs } from "../../catalog/programs.generated.ts";
import servicesFile from "../../catalog/services/services.json" with { type: "json" };
import { signatures } from "../../catalog/signatures.generated.ts";
import type { AiService, Knowledge } from "../../domain/knowledge.ts";

/** All data the connectors match against, from the catalogue. */
export const knowledge: Knowledge = {
  services: servicesFile.services as readonly AiService[],
  genericEnvVars: servicesFile.genericEnvVars,
  signatures,
  programs,
};
