import { leversOf, SCORE_FORMULA, scoreOf } from "../../../domain/score.ts";
import type { HandlersOf } from "./handlers.ts";

const USUAL_POINTS = 12;
const MOST_LEVERS = 10;

export const posture: HandlersOf<"posture"> = {
  get: async ({ estate, query }) => {
    const standing = await estate.posture.standing(query);
    const levers = leversOf(await estate.posture.stakes(query), standing.assets);
    const worthwhile = levers.filter(({ gain }) => gain > 0).slice(0, MOST_LEVERS);
    return { score: scoreOf(standing), formula: SCORE_FORMULA, standing, levers: worthwhile };
  },
  trend: async ({ estate, query: { from, to, points = USUAL_POINTS } }) => {
    const instants = Array.from({ length: points }, (_, step) =>
      Math.round(from + ((to - from) * step) / (points - 1)),
    );
    const trend = await estate.posture.trend([...new Set(instants)]);
    return trend.map(({ at, standing, open }) => ({ at, score: scoreOf(standing), open }));
  },
  mended: ({ estate }) => estate.posture.mended(),
  undecided: ({ estate, query }) => estate.posture.undecided(query),
  undecidedCounts: ({ estate, query }) => estate.posture.undecidedByRule(query),
};
