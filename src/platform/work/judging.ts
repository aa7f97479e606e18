import { modelKnower } from "../../analysis/posture/know-models.ts";
import { indexAdvisories } from "../../analysis/posture/match-advisories.ts";
import { rules } from "../../catalog/rules.generated.ts";
import { RETIRES_SOON } from "../../domain/model-facts.ts";
import { hexDigest } from "../files/digest.ts";
import { rulePack } from "../scan/cache/rule-pack.ts";
import { knowledge, modelFacts } from "../scan/knowledge.ts";
import { VERSION } from "../scan/version.ts";
import type { Judging } from "../store/contract/judging.ts";

const DAY = 86_400_000;
const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** The days on which a verdict on some model changes, oldest first, from that of the data on. */
const TURNS: readonly string[] = [
  modelFacts.checked,
  ...modelFacts.retirements.flatMap(({ retires }) =>
    [0, RETIRES_SOON].map((days) => dayOf(Date.parse(retires) - days * DAY)),
  ),
]
  .filter((day) => day >= modelFacts.checked)
  .sort();

/** What a platform judges by. */
interface CatalogueJudging {
  readonly judging: Judging;
  /** The day in force, as an ISO date. */
  readonly day: () => string;
}

/** What a platform judges by, and what tells it from others. */
export interface PlatformJudging extends CatalogueJudging {
  /** Tells apart what assets are judged by: the program, its data and the day. */
  readonly judgedBy: () => string;
}

/** Judges by the catalogue, on the latest day up to that of a clock on which a verdict changes. So a quiet day writes no version. */
export function catalogueJudging(now: () => number): CatalogueJudging {
  const day = (): string => TURNS.findLast((day) => day <= dayOf(now())) ?? modelFacts.checked;
  let known = { day: modelFacts.checked, knower: modelKnower(modelFacts, modelFacts.checked) };
  return {
    judging: {
      rules,
      advisories: indexAdvisories(knowledge.advisories),
      knowModel: (asset) => {
        if (day() !== known.day) known = { day: day(), knower: modelKnower(modelFacts, day()) };
        return known.knower(asset);
      },
    },
    day,
  };
}

/** The same, with its name. */
export function platformJudging(now: () => number): PlatformJudging {
  const judging = catalogueJudging(now);
  const program = rulePack() ?? VERSION;
  return { ...judging, judgedBy: () => hexDigest(`${program} ${judging.day()}`).slice(0, 32) };
}
