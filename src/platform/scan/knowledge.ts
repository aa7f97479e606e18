import advisoriesFile from "../../catalog/advisories/advisories.json" with { type: "json" };
import { images } from "../../catalog/images/images.ts";
import packagesFile from "../../catalog/packages/packages.json" with { type: "json" };
import { programs } from "../../catalog/programs.generated.ts";
import { resources } from "../../catalog/resources.generated.ts";
import servicesFile from "../../catalog/services/services.json" with { type: "json" };
import { signatures } from "../../catalog/signatures.generated.ts";
import type { Advisory } from "../../domain/control.ts";
import type { AiService, Knowledge } from "../../domain/knowledge.ts";
import type { KnownPackages } from "../../domain/signature.ts";

/** Severities are written in capitals in the data, as its sources do. */
const advisories = advisoriesFile.rows.map((row) => ({
  ...row,
  severity: (row.severity?.toLowerCase() ?? null) as Advisory["severity"],
}));

/** All data the connectors match against, from the catalogue. */
export const knowledge: Knowledge = {
  services: servicesFile.services as readonly AiService[],
  genericEnvVars: servicesFile.genericEnvVars,
  signatures,
  packages: packagesFile.rows as readonly KnownPackages[],
  advisories,
  programs,
  resources,
  images,
};
