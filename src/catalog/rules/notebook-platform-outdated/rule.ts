import { defineRule } from "../../../domain/rule.ts";
import { judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

/** Deprecated by their providers. Source: Amazon SageMaker Developer Guide, JupyterLab versions of notebook instances. */
const OUTDATED = ["notebook-al1-v1", "notebook-al2-v1", "notebook-al2-v2"];
const isOutdated = (version: string): boolean => OUTDATED.includes(version.toLowerCase());

export const notebookPlatformOutdated = defineRule<ManagedKind>({
  id: "notebook-platform-outdated",
  title: "A notebook runs on a platform that is no longer maintained",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "medium",
  controls: ["AC-INF-01", "AC-VUL-02"],
  techniques: ["AML.T0112.001", "LLM03:2025"],
  why: "A platform past its end of support gets no fixes; every known flaw in it stays, next to data and credentials.",
  fix: "Move the notebook to a supported platform version.",
  references: ["AWS Security Hub SageMaker.8"],
  check: (resource) =>
    judgePosture(resource, {
      property: "platformVersion",
      isFlaw: (version) => version !== null && isOutdated(version),
      says: "runs on a platform that is no longer maintained",
    }),
});
