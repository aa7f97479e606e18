import { defineRule } from "../../../domain/rule.ts";
import { judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

export const resourceGrantsRoot = defineRule<ManagedKind>({
  id: "resource-grants-root",
  title: "People or code inside an AI resource have root",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "high",
  controls: ["AC-INF-01", "AC-IAM-01"],
  techniques: ["AML.T0105", "AML.T0012"],
  why: "Root inside a notebook changes the machine for everybody who opens it next: credentials can be read, agents of the security team switched off, start-up scripts replaced.",
  fix: "Switch root access off; install what is needed in the image or a start-up script that you own.",
  references: ["AWS Security Hub SageMaker.3"],
  check: (resource) =>
    judgePosture(resource, { property: "rootAccess", isFlaw: (root) => root, says: "gives root to those inside" }),
});
