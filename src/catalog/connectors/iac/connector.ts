import { defineFileConnector, type Examination } from "../../../domain/file-connector.ts";
import type { Resource } from "../../../domain/resource.ts";
import { unparsed } from "../shared/unparsed.ts";
import { lowerBicep } from "./arm/bicep.ts";
import { asParameters, isParameterFile, lowerParameters } from "./arm/parameters.ts";
import { isArmTemplate, lowerArmTemplate } from "./arm/template.ts";
import { isTemplate, lowerTemplate } from "./cloudformation/lower.ts";
import { conclude } from "./conclude.ts";
import { isBundle, lowerBundle } from "./databricks/lower.ts";
import type { DeclaredFile } from "./declaration.ts";
import { isPulumi, lowerPulumi } from "./pulumi/lower.ts";
import { isServerlessService, lowerServerlessService } from "./serverless-framework/lower.ts";
import { lowerTerraform, lowerVariableValues } from "./terraform/lower.ts";
import { isPlan, lowerPlan } from "./terraform/plan.ts";
import { isWranglerFile, lowerWrangler } from "./wrangler/lower.ts";

const TERRAFORM = /\.(tf|tofu)$/;
const VALUES = /(^|\/)(terraform\.tfvars|[^/]*\.auto\.tfvars)$/;
const BICEP = /\.bicep(param)?$/i;
const DOCUMENT = /\.(ya?ml|json|template)$/i;
/** What a file of infrastructure code holds: Terraform's blocks and settings, a type of a template, a plan. */
const NEEDLES = [
  'resource "',
  "variable",
  "module",
  "locals",
  "output",
  "data ",
  " =",
  '="',
  "AWS::",
  "Microsoft.",
  "param ",
  "deploymentParameters.json",
  "eploymentTemplate.json",
  "planned_values",
  "type: aws",
  "type: azure",
  "type: gcp:",
  "type: databricks:",
  "type: snowflake:",
  "type: cloudflare:",
  "serving_endpoints",
  "registered_models",
  "vector_search",
  "provider:",
  "compatibility_date",
];

/** A template, a program, a bundle or a plan; other documents say nothing of infrastructure. */
function examineDocument(text: string, resources: readonly Resource[]): Examination<DeclaredFile> {
  if (isParameterFile(text)) return { facts: lowerParameters(text) };
  if (isArmTemplate(text)) return { facts: lowerArmTemplate(text) };
  if (isPlan(text)) return { facts: lowerPlan(text) };
  if (isServerlessService(text)) return { facts: lowerServerlessService(text) };
  if (isTemplate(text)) return { facts: lowerTemplate(text) };
  if (isPulumi(text)) return { facts: lowerPulumi(text, resources) };
  return isBundle(text) ? { facts: lowerBundle(text) } : undefined;
}

/**
 * Reads infrastructure code: AI services and what they stand on (identities, stores, networks), as they are declared. Nothing is
 * planned or run: what only a deployment decides is a gap.
 */
export const iac = defineFileConnector<DeclaredFile>({
  id: "iac",
  title: "Infrastructure as code",
  reads: [
    { title: "Terraform and OpenTofu", files: ["*.tf", "*.tofu", "terraform.tfvars", "*.auto.tfvars"] },
    { title: "Terraform plans", files: ["*.json"] },
    { title: "CloudFormation and SAM", files: ["*.template", "*.yaml"] },
    { title: "ARM templates and Bicep", files: ["*.json", "*.bicep", "*.bicepparam"] },
    { title: "Pulumi programs in YAML", files: ["Pulumi.yaml"] },
    { title: "Databricks asset bundles", files: ["databricks.yml"] },
    { title: "Serverless Framework", files: ["serverless.yml"] },
    { title: "Cloudflare Wrangler", files: ["wrangler.toml", "wrangler.jsonc"] },
  ],
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
      "tool",
      "prompt",
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
      "calls",
      "loads",
      "exposes",
      "delegates-to",
      "fine-tuned-from",
      "trained-on",
    ],
  },
  claims: (path) =>
    [TERRAFORM, VALUES, DOCUMENT, BICEP].some((pattern) => pattern.test(path)) || isWranglerFile(path)
      ? "text"
      : undefined,
  needles: () => NEEDLES,
  examine(file, tools) {
    if (isWranglerFile(file.path)) return { facts: lowerWrangler(file.path, file.text()) };
    if (BICEP.test(file.path)) {
      const facts = lowerBicep(file.text());
      return { facts: /param$/i.test(file.path) ? asParameters(facts) : facts };
    }
    if (DOCUMENT.test(file.path)) return examineDocument(file.text(), tools.knowledge.resources);
    const tree = tools.parse("hcl", file.text());
    const facts = VALUES.test(file.path) ? lowerVariableValues(tree) : lowerTerraform(tree);
    return { facts, notExamined: unparsed(tree) };
  },
  conclude,
});
