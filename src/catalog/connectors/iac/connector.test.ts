import { describe, expect, it } from "vitest";
import { itKeepsTheConnectorContract } from "../../../testing/connector-contract.ts";
import { assetNames, edgeNames, observed, observeFiles } from "../../../testing/observe-files.ts";
import { iac } from "./connector.ts";

const NOTEBOOK = `
resource "aws_sagemaker_notebook_instance" "lab" {
  name                   = var.name
  direct_internet_access = var.access
}
variable "name" { default = "lab" }
variable "access" {}
`;

describe("the connector contract", () =>
  itKeepsTheConnectorContract(iac, {
    "infra/main.tf": NOTEBOOK,
    "infra/prod.auto.tfvars": 'access = "Disabled"\n',
  }));

it("follows inputs, their values and locals", () => {
  const observation = observeFiles(iac, { "a/main.tf": NOTEBOOK, "a/terraform.tfvars": 'access = "Disabled"\n' });
  expect(observed(observation, "compute")[0]).toMatchObject({ name: "lab", properties: { internetEgress: false } });
});

it("leaves open what only a deployment decides", () => {
  const [lab] = observed(observeFiles(iac, { "main.tf": NOTEBOOK }), "compute");
  expect(lab?.properties.internetEgress).toBeUndefined();
  expect(lab?.gaps?.internetEgress).toEqual({
    reason: "dynamic",
    detail: "direct_internet_access is var.access, which is set from outside",
  });
});

it("takes a called module with the caller's arguments, once per call", () => {
  const observation = observeFiles(iac, {
    "modules/lab/main.tf": NOTEBOOK,
    "main.tf": `
module "open" {
  source = "./modules/lab"
  name   = "open-lab"
  access = "Enabled"
}
module "closed" {
  source = "./modules/lab"
  name   = "closed-lab"
  access = local.closed
}
locals { closed = "Disabled" }
`,
  });
  expect(observed(observation, "compute").map(({ name, properties }) => [name, properties.internetEgress])).toEqual([
    ["open-lab", true],
    ["closed-lab", false],
  ]);
});

it("says on which line a property stands", () => {
  const code = 'resource "aws_sagemaker_notebook_instance" "lab" {\n  name = "lab"\n  root_access = "Enabled"\n}\n';
  const [lab] = observed(observeFiles(iac, { "main.tf": code }), "compute");
  expect(lab?.evidence.map(({ line, endLine, property }) => [line, endLine, property])).toEqual([
    [1, 4, undefined],
    [3, undefined, "rootAccess"],
  ]);
});

it("draws no asset for what is not created", () => {
  const code = 'resource "aws_sagemaker_notebook_instance" "lab" {\n  count = 0\n  name = "lab"\n}\n';
  expect(assetNames(observeFiles(iac, { "main.tf": code }), "compute")).toEqual([]);
});

it("names the identity a resource runs as when it is written out", () => {
  const code =
    'resource "aws_sagemaker_notebook_instance" "lab" {\n  role_arn = "arn:aws:iam::123456789012:role/lab-role"\n}\n';
  expect(edgeNames(observeFiles(iac, { "main.tf": code }))).toContain("compute:lab -runs-as-> identity:lab-role");
});

it("survives modules that call each other and locals in a ring", () => {
  const observation = observeFiles(iac, {
    "a/main.tf": `module "b" { source = "../b" }\n${NOTEBOOK}`,
    "b/main.tf": 'module "a" { source = "../a" }\nlocals {\n  x = local.y\n  y = local.x\n}\n',
  });
  expect(assetNames(observation, "compute")).toEqual(["compute:lab"]);
});

it("works out conditions, loops and dynamic blocks", () => {
  const code = `
variable "filters" { default = [{ type = "HATE", on = true }, { type = "SEXUAL", on = false }] }
variable "make" { default = true }
variable "other" { default = null }
resource "aws_bedrock_guardrail" "safe" {
  count = var.make && var.other == null ? 1 : 0
  name  = "safe"
  content_policy_config {
    dynamic "filters_config" {
      for_each = [for f in var.filters : f if f.on]
      content {
        type            = filters_config.value.type
        input_strength  = "HIGH"
        output_strength = "HIGH"
      }
    }
  }
}
resource "aws_bedrock_guardrail" "none" {
  count = !var.make || var.other != null ? 1 : 0
  name  = "none"
}
`;
  const found = observed(observeFiles(iac, { "main.tf": code }), "guardrail");
  expect(found.map(({ name, properties }) => [name, properties.enforces])).toEqual([["safe", ["content HATE"]]]);
});

it("leaves open whether something is set where a choice has nothing on one side", () => {
  const code = `
variable "on" {}
resource "aws_bedrockagent_agent" "a" {
  agent_name              = "helper"
  guardrail_configuration = var.on ? { guardrail_identifier = "g" } : null
}
`;
  const [agent] = observed(observeFiles(iac, { "main.tf": code }), "agent");
  expect(agent?.properties.guardrails).toBeUndefined();
  expect(agent?.gaps?.guardrails?.detail).toContain("depends on var.on");
});

it("takes an attribute that a caller left out as open, for its type may have a default", () => {
  const code = `
variable "agent" { default = { name = "helper" } }
resource "aws_bedrockagent_agent" "a" {
  agent_name                  = var.agent.name
  customer_encryption_key_arn = var.agent.key
}
`;
  const [agent] = observed(observeFiles(iac, { "main.tf": code }), "agent");
  expect(agent?.properties.encryptionKey).toBeUndefined();
});

it("joins the instances of a module that come to the same, and keeps the edges of each", () => {
  const observation = observeFiles(iac, {
    "modules/lab/main.tf":
      'variable "role" {}\nresource "aws_sagemaker_notebook_instance" "lab" {\n  name = "lab"\n  role_arn = var.role\n}\n',
    "main.tf": `
module "a" {
  source = "./modules/lab"
  role   = "arn:aws:iam::1:role/one"
}
module "b" {
  source = "./modules/lab"
  role   = "arn:aws:iam::1:role/two"
}
`,
  });
  expect(assetNames(observation, "compute")).toEqual(["compute:lab"]);
  expect(observed(observation, "compute")).toHaveLength(1);
  expect(edgeNames(observation)).toEqual(
    expect.arrayContaining(["compute:lab -runs-as-> identity:one", "compute:lab -runs-as-> identity:two"]),
  );
});

it("reads the Cloud Control provider's resources as CloudFormation's", () => {
  const code =
    'resource "awscc_bedrock_knowledge_base" "kb" {\n  name = "docs"\n  role_arn = "arn:aws:iam::1:role/kb"\n}\n';
  expect(edgeNames(observeFiles(iac, { "main.tf": code }))).toContain("vector-store:docs -runs-as-> identity:kb");
});

it("says that a module about AI which is fetched elsewhere was not read", () => {
  const code = 'module "bedrock" {\n  source = "aws-ia/bedrock/aws"\n}\nmodule "vpc" {\n  source = "x/vpc/aws"\n}\n';
  expect(observeFiles(iac, { "main.tf": code }).notExamined).toEqual([
    expect.objectContaining({ path: "main.tf", reason: "unsupported" }),
  ]);
});

it("ends on values that double with every name", () => {
  const names = Array.from({ length: 40 }, (_, index) => `  l${index} = [local.l${index + 1}, local.l${index + 1}]`);
  const code = `locals {\n${names.join("\n")}\n  l40 = "x"\n}\nresource "aws_sagemaker_notebook_instance" "lab" {\n  name = "lab"\n  kms_key_id = local.l0\n}\n`;
  expect(assetNames(observeFiles(iac, { "main.tf": code }), "compute")).toEqual(["compute:lab"]);
});

it("draws nothing for a loop over nothing", () => {
  const code = `
variable "labs" { default = [] }
resource "aws_sagemaker_notebook_instance" "lab" {
  for_each = { for lab in var.labs : lab.name => lab }
  name     = each.value.name
}
`;
  expect(assetNames(observeFiles(iac, { "main.tf": code }), "compute")).toEqual([]);
});

it("keeps the grants it could read beside those it could not", () => {
  const code = `
variable "more" {}
resource "aws_iam_role" "lab" { name = "lab-role" }
resource "aws_iam_role_policy" "lab" {
  role   = aws_iam_role.lab.id
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "bedrock:*", Resource = "*" }, var.more] })
}
resource "aws_sagemaker_notebook_instance" "lab" {
  name     = "lab"
  role_arn = aws_iam_role.lab.arn
}
`;
  const [role] = observed(observeFiles(iac, { "main.tf": code }), "identity");
  expect(role?.properties.grants).toEqual(["bedrock:*"]);
  expect(role?.gaps?.furtherGrants?.detail).toContain("var.more");
});

describe("what an agent is told", () => {
  const prompts = (instruction: string) =>
    observed(
      observeFiles(iac, {
        "main.tf": `variable "told" {}
resource "aws_bedrockagent_agent" "helper" {
  agent_name  = "helper"
  instruction = ${instruction}
}
`,
      }),
      "prompt",
    ).map(({ name, properties, evidence }) => [
      name,
      properties.characters,
      properties.interpolates,
      evidence[0]?.line,
    ]);

  it("is a prompt of its own, with what only a deployment puts in", () => {
    expect(prompts('"You sort parcels."')).toEqual([["helper instructions", 17, [], 4]]);
    expect(prompts('"You sort parcels of ${var.told}."')).toEqual([["helper instructions", 27, ["value"], 4]]);
  });

  it("is none where nothing of it is known", () => expect(prompts("var.told")).toEqual([]));
});
