import advisoriesFile from "../../catalog/advisories/advisories.json" with { type: "json" };
import { images } from "../../catalog/images/images.ts";
import licencesFile from "../../catalog/models/licences.json" with { type: "json" };
import retirementsFile from "../../catalog/models/retirements.json" with { type: "json" };
import packagesFile from "../../catalog/packages/packages.json" with { type: "json" };
import { programs } from "../../catalog/programs.generated.ts";
import { resources } from "../../catalog/resources.generated.ts";
import servicesFile from "../../catalog/services/services.json" with { type: "json" };
import { signatures } from "../../catalog/signatures.generated.ts";
import type { Advisory } from "../../domain/control.ts";
import type { AiService, Knowledge } from "../../domain/knowledge.ts";
import type { ModelFacts, ModelLicence } from "../../domain/model-facts.ts";
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

const SOURCES: { readonly [provider: string]: string } = retirementsFile.sources;

/** What is known of models by name. */
export const modelFacts: ModelFacts = {
  checked: [retirementsFile.checked, licencesFile.checked].sort().at(-1) ?? retirementsFile.checked,
  retirements: retirementsFile.rows.map((row) => ({
    provider: row.provider,
    id: row.id,
    retires: row.retires,
    replacement: "replacement" in row ? (row.replacement ?? null) : null,
    source: `${SOURCES[row.provider] ?? ""}${row.read === "table" ? ", as LiteLLM's table gives it" : ""}`,
  })),
  licences: licencesFile.rows as readonly ModelLicence[],
};
