import type { AssetProperties } from "../../../domain/asset.ts";
import type { Asset } from "../../../domain/asset-graph.ts";
import { fail, notApplicable, pass, type Verdict } from "../../../domain/verdict.ts";

type Retirement = AssetProperties["model"]["retirement"];

/** When the days a model has left are a flaw, and what is said of it after the model's name. */
export interface RetirementCheck {
  readonly isFlaw: (daysLeft: number) => boolean;
  readonly says: (retirement: Retirement) => string;
}

/** Judges the day a model retires. Weights that one holds oneself do not retire; of a model the data has nothing on nothing is known. */
export function judgeRetirement(model: Asset<"model">, { isFlaw, says }: RetirementCheck): Verdict {
  if (model.managed && !model.speaksOf("modelId")) return notApplicable("a deployment, not a model of a provider");
  if (model.read("source") !== "api") return notApplicable("weights of one's own do not retire");
  if (model.read("usage") !== "used") return notApplicable("offered, not used");
  if (!model.speaksOf("retirement"))
    return { outcome: "unknown", reasons: [`the dates that are known here do not include ${model.name}`] };
  const retirement = model.read("retirement");
  if (!isFlaw(retirement.daysLeft)) return pass();
  return fail(`${model.name} ${says(retirement)} (${retirement.source})`);
}
