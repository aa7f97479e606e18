import { defineFileConnector, type Examination } from "../../../domain/file-connector.ts";
import { lowerBicep } from "./arm/bicep.ts";
import { asParameters, isParameterFile, lowerParameters } from "./arm/parameters.ts";
import { isArmTemplate, lowerArmTemplate } from "./arm/template.ts";
import { isTemplate, lowerTemplate } from "./cloudformation/lower.ts";
import { conclude } from "./conclude.ts";
import type { DeclaredFile } from "./declaration.ts";
import { lowerTerraform, lowerVariableValues } from "./terraform/lower.ts";
import { isPlan, lowerPlan } from "./terraform/plan.ts";

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
];

/** A template or a plan; other documents say nothing of infrastructure. */
function examineDocument(text: string): Examination<DeclaredFile> {
  if (isParameterFile(text)) return { facts: lowerParameters(text) };
  if (isArmTemplate(text)) return { facts: lowerArmTemplate(text) };
  if (isPlan(text)) return { facts: lowerPlan(text) };
  return isTemplate(text) ? { facts: lowerTemplate(text) } : undefined;
}

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
    TERRAFORM.test(path) || VALUES.test(path) || DOCUMENT.test(path) || BICEP.test(path) ? "text" : undefined,
  needles: () => NEEDLES,
  examine(file, tools) {
    if (BICEP.test(file.path)) {
      const facts = lowerBicep(file.text());
      return { facts: /param$/i.test(file.path) ? asParameters(facts) : facts };
    }
    if (DOCUMENT.test(file.path)) return examineDocument(file.text());
    const tree = tools.parse("hcl", file.text());
    return { facts: VALUES.test(file.path) ? lowerVariableValues(tree) : lowerTerraform(tree) };
  },
  conclude,
});
