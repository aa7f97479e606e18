import { defineRule } from "../../../domain/rule.ts";
import { fail, pass } from "../../../domain/verdict.ts";

export const modelRepositoryLoadsDatasetCode = defineRule<"dataset">({
  id: "model-repository-loads-dataset-code",
  title: "Loading a dataset runs code from its repository",
  area: "code",
  appliesTo: "dataset",
  severity: "high",
  controls: ["AC-SUP-03", "AC-DAT-03"],
  techniques: ["AML.T0010.002", "LLM03:2025"],
  why: "With trust_remote_code a dataset repository runs its own Python here. Malicious dataset scripts have been published.",
  fix: "Use a dataset in plain formats, or pin a revision whose script you have read.",
  check: (dataset) =>
    dataset.read("trustsRemoteCode") ? fail(`${dataset.name} runs code from its repository when it is loaded`) : pass(),
});
