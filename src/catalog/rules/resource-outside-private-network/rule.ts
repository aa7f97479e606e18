import { defineRule } from "../../../domain/rule.ts";
import { judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

export const resourceOutsidePrivateNetwork = defineRule<ManagedKind>({
  id: "resource-outside-private-network",
  title: "An AI resource is not attached to a network of its owner",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "medium",
  controls: ["AC-INF-01", "AC-INF-03"],
  techniques: ["AML.T0025", "AML.T0049"],
  why: "Outside your network there is no security group, no flow log and no private way to data stores: traffic runs over the provider's shared network or the internet and you cannot see or limit it.",
  fix: "Attach the resource to subnets and security groups of yours, with private endpoints for the services it needs.",
  references: [
    "AWS Security Hub SageMaker.2",
    "AWS Security Hub BedrockAgentCore.1",
    "AWS Security Hub BedrockAgentCore.7",
  ],
  check: (resource) =>
    judgePosture(resource, {
      property: "privateNetwork",
      isFlaw: (attached) => !attached,
      says: "is not attached to a private network",
    }),
});
