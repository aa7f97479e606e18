import { type CutPlace, type Left, type ReachedTarget, Survey } from "../../analysis/attack/survey.ts";
import type { AttackAnalysis } from "../../domain/attack-path.ts";
import { hexDigest } from "../files/digest.ts";
import type { AsOf } from "../store/contract/access.ts";
import type { EstatePlace } from "../store/contract/store.ts";
import { readEstate } from "../store/open-store.ts";
import { answering } from "../threads/answering.ts";
import { catalogueJudging } from "../work/judging.ts";
import { ATTACK_KNOWLEDGE } from "./knowledge.ts";

/** What a survey found. */
export interface Surveyed {
  readonly analysis: AttackAnalysis;
  readonly reached: readonly ReachedTarget[];
  readonly alone: readonly number[];
  readonly assets: number;
  readonly relationships: number;
}

/** The name under which a survey is kept. */
interface Keyed {
  readonly key: string;
}

const { judging } = catalogueJudging(Date.now);
const surveys = new Map<string, Survey>();

function surveyOf({ key }: Keyed): Survey {
  const made = surveys.get(key);
  if (made === undefined) throw new Error("the survey is not there any more");
  return made;
}

const acts = {
  survey: ({ key, place, when }: Keyed & { readonly place: EstatePlace; readonly when: AsOf }): Promise<Surveyed> =>
    readEstate(place, judging, async ({ marks, relationships }) => {
      const said = (await marks.list()).map(({ asset, criticality, entry }) => ({
        assetId: asset,
        ...{ criticality, entry },
      }));
      const assembly = await relationships.assembly(when);
      const made = new Survey(assembly, ATTACK_KNOWLEDGE, hexDigest, said);
      surveys.set(key, made);
      const { analysis, reached, alone } = made;
      const counts = { assets: assembly.assets.length, relationships: assembly.relationships.length };
      return { analysis, reached, alone, ...counts };
    }),
  without: ({ places, ...keyed }: Keyed & { readonly places: readonly CutPlace[] }): Left =>
    surveyOf(keyed).without(places),
  from: ({ assetId, ...keyed }: Keyed & { readonly assetId: string }): AttackAnalysis | null =>
    surveyOf(keyed).from(assetId),
  forget: ({ key }: Keyed): boolean => surveys.delete(key),
};

export type SurveyActs = typeof acts;

/** The thread that thinks about attacks, so that requests do not wait for each other's graphs. */
answering(acts);
