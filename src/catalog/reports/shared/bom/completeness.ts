import { type Loose, meanScore, scoreOf } from "./aibom-score.ts";
import { type Component, type Property, property } from "./document.ts";

/** The head that every document written here bears. */
const OWN_HEAD: Loose = { bomFormat: "CycloneDX", specVersion: "1.7", serialNumber: "urn:uuid", version: 1 };

/** Adds each model's score to its properties, and the mean over all models for the BOM's own. */
export function completenessOf(components: readonly Component[]): {
  readonly components: readonly Component[];
  readonly properties: readonly Property[];
} {
  const scores: number[] = [];
  const scored = components.map((component) => {
    if (component.modelCard === undefined) return component;
    const { score, missing } = scoreOf({ ...component }, OWN_HEAD);
    scores.push(score);
    const extra = [property("aibom:score", score), property("aibom:missing", missing.join(" "))];
    return { ...component, properties: [...component.properties, ...extra] };
  });
  const mean = meanScore(scores);
  return { components: scored, properties: mean === null ? [] : [property("aibom:meanScore", mean)] };
}
