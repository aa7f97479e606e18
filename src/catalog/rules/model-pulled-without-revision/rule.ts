import { defineRule } from "../../../domain/rule.ts";
import { failEach, notApplicable } from "../../../domain/verdict.ts";

export const modelPulledWithoutRevision = defineRule<"workload">({
  id: "model-pulled-without-revision",
  title: "A server fetches a model from a hub without a revision",
  area: "supply-chain",
  appliesTo: "workload",
  severity: "low",
  controls: ["AC-MOD-02", "AC-SUP-03"],
  techniques: ["AML.T0010.003", "LLM03:2025"],
  why: "A name on a hub is a branch. Every start fetches what its owner, or whoever took the account over, put there last; a restart can bring another model.",
  fix: "Name the commit (`--revision` with the hash), or copy the weights into a store of your own and load them from there.",
  references: ["Hugging Face Hub documentation, revisions"],
  check: (workload) => {
    if (!workload.managed || !workload.speaksOf("unpinnedModels")) return notApplicable("no container");
    return failEach(
      workload.read("unpinnedModels").map(({ subject, message, evidence }) => ({
        message: `${workload.name} ${message}`,
        ...(subject !== undefined && { subject }),
        ...(evidence !== undefined && { evidence: [evidence] }),
      })),
    );
  },
});
