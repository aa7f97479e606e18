import { describe, expect, it } from "vitest";
import { itKeepsTheConnectorContract } from "../../../testing/connector-contract.ts";
import { edgeNames, observed, observeFiles } from "../../../testing/observe-files.ts";
import { iac } from "./connector.ts";

const PLAN = JSON.stringify({
  format_version: "1.2",
  planned_values: {
    root_module: {
      resources: [
        { address: "data.aws_region.here", mode: "data", type: "aws_region", name: "here", values: {} },
        {
          address: "aws_iam_role.lab[0]",
          mode: "managed",
          type: "aws_iam_role",
          name: "lab",
          values: { name: "lab-role" },
        },
      ],
      child_modules: [
        {
          address: "module.lab",
          resources: [
            {
              address: "module.lab.aws_sagemaker_notebook_instance.lab",
              mode: "managed",
              type: "aws_sagemaker_notebook_instance",
              name: "lab",
              values: { name: "lab", direct_internet_access: "Disabled", subnet_id: null },
            },
          ],
        },
      ],
    },
  },
  resource_changes: [
    { address: "aws_iam_role.lab[0]", change: { after_unknown: { arn: true } } },
    {
      address: "module.lab.aws_sagemaker_notebook_instance.lab",
      change: { after_unknown: { root_access: true, kms_key_id: true } },
    },
  ],
  configuration: {
    root_module: {
      module_calls: {
        lab: {
          module: {
            resources: [
              {
                address: "aws_sagemaker_notebook_instance.lab",
                expressions: { kms_key_id: { references: ["aws_kms_key.own.arn", "aws_kms_key.own"] } },
              },
            ],
          },
        },
      },
    },
  },
});

describe("the connector contract", () => itKeepsTheConnectorContract(iac, { "plan.json": PLAN }));

it("reads planned values, and leaves open what is known only after apply", () => {
  const [lab] = observed(observeFiles(iac, { "plan.json": PLAN }), "compute");
  expect(lab).toMatchObject({ name: "lab", properties: { internetEgress: false, privateNetwork: false } });
  expect(lab?.gaps?.rootAccess?.detail).toContain("known only after apply");
  expect(lab?.properties.encryptionKey).toBe("customer");
});

it("takes no ordinary role and no other JSON", () => {
  const observation = observeFiles(iac, { "plan.json": PLAN, "package.json": '{"name":"x"}' });
  expect(observed(observation, "identity")).toEqual([]);
  expect(edgeNames(observation)).toHaveLength(1);
});

it("says that a broken plan was not read", () => {
  const code = '{"format_version": "1.2", "planned_values": {';
  expect(observeFiles(iac, { "plan.json": code }).notExamined).toEqual([
    expect.objectContaining({ reason: "malformed" }),
  ]);
});
