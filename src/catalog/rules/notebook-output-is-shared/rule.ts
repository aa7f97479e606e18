import { defineRule } from "../../../domain/rule.ts";
import { judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

export const notebookOutputIsShared = defineRule<ManagedKind>({
  id: "notebook-output-is-shared",
  title: "What notebook cells print is copied to a store that others read",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "low",
  controls: ["AC-DAT-05", "AC-MON-03"],
  techniques: ["LLM02:2025", "AML.T0035"],
  why: "Cells print rows of data, prompts, keys and answers. In a shared copy they outlive the notebook and are read by people who have no right to the data.",
  fix: "Set notebook_output_option to Disabled, or share to a bucket with a key and rights of its own.",
  references: ["Amazon SageMaker API Reference, SharingSettings"],
  check: (resource) =>
    judgePosture(resource, {
      property: "sharesOutput",
      isFlaw: (is) => is,
      says: "copies what cells print to a shared store",
    }),
});
