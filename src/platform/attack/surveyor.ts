import { type CutPlace, type Left, type ReachedTarget, Survey } from "../../analysis/attack/survey.ts";
import type { AttackAnalysis, AttackPath } from "../../domain/attack-path.ts";
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

/** What a survey found but for its long lists, which are asked for in parts. */
export interface Outline extends Pick<Surveyed, "alone" | "assets" | "relationships"> {
  readonly analysis: Omit<AttackAnalysis, "paths">;
  readonly paths: number;
  readonly reached: number;
}

/** Things of a list from a place on. */
interface Part {
  readonly start: number;
  readonly count: number;
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
  survey: ({ key, place, when }: Keyed & { readonly place: EstatePlace; readonly when: AsOf }): Promise<Outline> =>
    readEstate(place, judging, async ({ marks, relationships }) => {
      const said = (await marks.list()).map(({ asset, criticality, entry }) => ({
        assetId: asset,
        ...{ criticality, entry },
      }));
      const assembly = await relationships.assembly(when);
      const made = new Survey(assembly, ATTACK_KNOWLEDGE, hexDigest, said);
      surveys.set(key, made);
      const { paths, ...analysis } = made.analysis;
      const counts = { assets: assembly.assets.length, relationships: assembly.relationships.length };
      return { analysis, alone: made.alone, paths: paths.length, reached: made.reached.length, ...counts };
    }),
  paths: ({ start, count, ...keyed }: Keyed & Part): readonly AttackPath[] =>
    surveyOf(keyed).analysis.paths.slice(start, start + count),
  reached: ({ start, count, ...keyed }: Keyed & Part): readonly ReachedTarget[] =>
    surveyOf(keyed).reached.slice(start, start + count),
  without: ({ places, ...keyed }: Keyed & { readonly places: readonly CutPlace[] }): Left =>
    surveyOf(keyed).without(places),
  from: ({ assetId, ...keyed }: Keyed & { readonly assetId: string }): AttackAnalysis | null =>
    surveyOf(keyed).from(assetId),
  forget: ({ key }: Keyed): boolean => surveys.delete(key),
};

export type SurveyActs = typeof acts;

/** The thread that thinks about attacks, so that requests do not wait for each other's graphs. */
answering(acts);
