import type { Asset } from "../../../domain/asset-graph.ts";
import { defineRule } from "../../../domain/rule.ts";
import { fail, notApplicable, pass } from "../../../domain/verdict.ts";
import { judgePosture } from "../shared/posture.ts";

/** Inference profiles that send a request to any commercial region. */
const ANYWHERE = /^global\./;

export const modelAnswersFromAnywhere = defineRule<"endpoint" | "model">({
  id: "model-answers-from-anywhere",
  title: "Requests to a model may be answered in any country",
  area: "infrastructure",
  appliesTo: ["endpoint", "model"],
  severity: "low",
  controls: ["AC-DAT-11"],
  techniques: ["LLM02:2025"],
  why: "A global deployment sends each request to whatever region has room. Prompts with personal or confidential data then leave the countries that were agreed on, request by request.",
  fix: "Use a deployment of one region (Standard) or of one data zone (DataZoneStandard), and inference profiles such as eu. or us. instead of global. Where anywhere is allowed, note that it was decided.",
  references: [
    "Azure OpenAI documentation, deployment types",
    "Amazon Bedrock User Guide, global cross-Region inference",
  ],
  check: (resource) => {
    if (resource.kind === "endpoint")
      return judgePosture(resource, {
        property: "processedIn",
        isFlaw: (where) => where === "anywhere",
        says: "may have requests answered in any country",
      });
    if (resource.managed) return notApplicable("a model of one's own");
    const model = resource as unknown as Asset<"model">;
    if (model.read("provider") !== "aws.bedrock") return notApplicable("its provider names no regions in its id");
    return ANYWHERE.test(model.read("modelId"))
      ? fail(`${model.name} may have requests answered in any country`)
      : pass();
  },
});
