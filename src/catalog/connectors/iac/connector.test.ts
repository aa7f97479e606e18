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
