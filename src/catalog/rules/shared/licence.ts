import type { Asset } from "../../../domain/asset-graph.ts";
import type { LicenceTerms } from "../../../domain/model-facts.ts";
import { fail, notApplicable, pass, type Verdict } from "../../../domain/verdict.ts";

/** Judges what the licence of weights allows. What a provider serves comes under the provider's terms; a licence nobody knows stays unknown. */
export function judgeLicence(model: Asset<"model">, flaw: LicenceTerms, says: string): Verdict {
  if (model.read("source") === "api") return notApplicable("served by a provider, under the provider's terms");
  if (!model.speaksOf("licenceTerms"))
    return { outcome: "unknown", reasons: [`the licence of ${model.name} is not known here`] };
  if (model.read("licenceTerms") !== flaw) return pass();
  const source = model.read("licenceSource");
  return fail(`${model.name} ${says}: ${model.read("licence")}${source === null ? "" : ` (${source})`}`);
}
