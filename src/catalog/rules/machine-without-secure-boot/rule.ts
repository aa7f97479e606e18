import { defineRule } from "../../../domain/rule.ts";
import { judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

export const machineWithoutSecureBoot = defineRule<ManagedKind>({
  id: "machine-without-secure-boot",
  title: "A notebook machine starts software that nobody signed",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "low",
  controls: ["AC-INF-01", "AC-INF-06"],
  techniques: ["AML.T0010.001"],
  why: "Without secure boot a changed kernel or boot loader runs below everything that watches the machine, and stays there.",
  fix: "Set shielded_instance_config { enable_secure_boot = true }; check first that your GPU driver is signed.",
  references: ["CIS Google Cloud Platform Foundation Benchmark 4.8"],
  check: (resource) =>
    judgePosture(resource, { property: "secureBoot", isFlaw: (is) => !is, says: "starts without secure boot" }),
});
