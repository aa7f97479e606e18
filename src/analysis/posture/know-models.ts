import type { LicenceTerms, ModelFacts, ModelLicence, Retirement } from "../../domain/model-facts.ts";
import type { AssetRecord } from "../../domain/snapshot.ts";

const DAY = 86_400_000;
/** Prefixes by which Amazon Bedrock sends a request to a group of regions. */
const REGION = /^(?:us|us-gov|eu|apac|au|jp|ca|sa|global)\.(?=[a-z0-9]+\.)/;

/**
 * Adds to models what is known of them by name: the day they retire, as days from `asOf` (an ISO date), and the licence of published
 * weights. A model the data has nothing on gains nothing, so that what is judged by it stays unknown.
 */
export const knowModels = (assets: readonly AssetRecord[], facts: ModelFacts, asOf: string): readonly AssetRecord[] =>
  assets.map(modelKnower(facts, asOf));

/** The same for one asset at a time; other kinds are given back as they are. */
export function modelKnower(facts: ModelFacts, asOf: string): (asset: AssetRecord) => AssetRecord {
  const retirements = new Map(facts.retirements.map((item) => [keyOf(item.provider, item.id), item]));
  const licences = facts.licences.map((item) => ({
    ...item,
    pattern: new RegExp(item.models.map((model) => `(?:${model})`).join("|"), "i"),
  }));
  return (asset) => {
    if (asset.kind !== "model") return asset;
    const more = { ...retirementOf(asset, retirements, asOf), ...licenceOf(asset, licences) };
    return Object.keys(more).length === 0 ? asset : { ...asset, properties: { ...asset.properties, ...more } };
  };
}

const keyOf = (provider: string, id: string): string => `${provider}\0${id.toLowerCase()}`;
const textAt = (asset: AssetRecord, property: string): string | undefined => {
  const value = asset.properties[property];
  return typeof value === "string" ? value : undefined;
};

function retirementOf(asset: AssetRecord, known: ReadonlyMap<string, Retirement>, asOf: string): object {
  const [provider, id] = [textAt(asset, "provider"), textAt(asset, "modelId")];
  if (provider === undefined || id === undefined || textAt(asset, "source") !== "api") return {};
  const found = known.get(keyOf(provider, id)) ?? known.get(keyOf(provider, id.replace(REGION, "")));
  if (found === undefined) return {};
  const { retires: date, replacement, source } = found;
  const daysLeft = Math.round((Date.parse(date) - Date.parse(asOf)) / DAY);
  return { retirement: { date, daysLeft, replacement, source } };
}

function licenceOf(asset: AssetRecord, known: readonly (ModelLicence & { readonly pattern: RegExp })[]): object {
  if (textAt(asset, "source") === "api") return {};
  const written = textAt(asset, "licence");
  const terms = written === undefined ? undefined : termsOf(written);
  if (terms !== undefined) return { licenceTerms: terms, licenceSource: null };
  const id = textAt(asset, "modelId");
  const found = id === undefined ? undefined : known.find(({ pattern }) => pattern.test(id));
  if (found === undefined) return {};
  return {
    ...(written === undefined && { licence: found.licence }),
    licenceTerms: found.terms,
    licenceSource: found.source,
  };
}

const WRITTEN: readonly (readonly [RegExp, LicenceTerms])[] = [
  [/(?:^|[-_ ])nc(?:[-_ ]|$)|non-?commercial|non-?production|research(?:-| )(?:only|licen[cs]e)/i, "non-commercial"],
  [/rail|^llama|^gemma|community|use policy/i, "restricted"],
  [/^(?:apache(?:-| )(?:license )?2(?:\.0)?|mit|bsd|isc|cc0|cc-by-4\.0|unlicense)/i, "permissive"],
];

/** The terms of a licence as a model's own file names it. */
const termsOf = (licence: string): LicenceTerms | undefined =>
  WRITTEN.find(([pattern]) => pattern.test(licence.trim()))?.[1];
