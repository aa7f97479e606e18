import { defineFileConnector } from "../../../domain/file-connector.ts";
import { conclude } from "./conclude.ts";
import type { DeclaredFile } from "./declaration.ts";
import { lowerTerraform, lowerVariableValues } from "./terraform/lower.ts";

const TERRAFORM = /\.(tf|tofu)$/;
const VALUES = /(^|\/)(terraform\.tfvars|[^/]*\.auto\.tfvars)$/;

/**
 * Reads infrastructure code: AI services and what they stand on (identities, stores, networks), as they are declared. Nothing is
 * planned or run: what only a deployment decides is a gap.
 */
export const iac = defineFileConnector<DeclaredFile>({
  id: "iac",
  title: "Infrastructure as code",
  emits: {
    assets: [
      "application",
      "compute",
      "workload",
      "endpoint",
      "agent",
      "guardrail",
      "model",
      "vector-store",
      "ai-service",
      "data-store",
      "identity",
      "pipeline",
      "container-image",
    ],
    relationships: [
      "deploys",
      "runs-as",
      "uses",
      "serves",
      "retrieves-from",
      "reads",
      "writes",
      "guarded-by",
      "built-from",
    ],
  },
  claims: (path) => (TERRAFORM.test(path) || VALUES.test(path) ? "text" : undefined),
  examine(file, tools) {
    const tree = tools.parse("hcl", file.text());
    return { facts: VALUES.test(file.path) ? lowerVariableValues(tree) : lowerTerraform(tree) };
  },
  conclude,
});
