import { Survey } from "../../analysis/attack/survey.ts";
import type { AttackAnalysis } from "../../domain/attack-path.ts";
import { hexDigest } from "../files/digest.ts";
import type { Estate } from "../store/contract/store.ts";
import { ATTACK_KNOWLEDGE } from "./knowledge.ts";

/** The attack paths of an estate, thought about in this thread: for a command that has nothing else to do. */
export async function surveyHere(estate: Estate, at: number | undefined): Promise<AttackAnalysis> {
  const marks = (await estate.marks.list()).map(({ asset, ...words }) => ({ assetId: asset, ...words }));
  const assembly = await estate.relationships.assembly({ at });
  return new Survey(assembly, ATTACK_KNOWLEDGE, hexDigest, marks).analysis;
}
