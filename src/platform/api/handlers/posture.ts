import { leversOf, SCORE_FORMULA, STANDING_STATES, scoreOf } from "../../../domain/score.ts";
import type { Estate } from "../../store/contract/store.ts";
import type { HandlersOf } from "./handlers.ts";

const USUAL_POINTS = 12;
const MOST_LEVERS = 10;

export const posture: HandlersOf<"posture"> = {
  get: async ({ estate, query }) => {
    const standing = await estate.posture.standing(query);
    const levers = leversOf(await estate.posture.weights(query), standing.assets);
    const worthwhile = levers.filter(({ gain }) => gain > 0).slice(0, MOST_LEVERS);
    return { score: scoreOf(standing), formula: SCORE_FORMULA, standing, levers: worthwhile };
  },
  trend: async ({ estate, query: { from, to, points = USUAL_POINTS } }) => {
    const instants = Array.from({ length: points }, (_, step) =>
      Math.round(from + ((to - from) * step) / (points - 1)),
    );
    const trend = [];
    for (const at of [...new Set(instants)]) trend.push(await pointAt(estate, at));
    return trend;
  },
  undecided: ({ estate, query }) => estate.posture.undecided(query),
  undecidedCounts: ({ estate, query }) => estate.posture.undecidedByRule(query),
};

async function pointAt(estate: Estate, at: number) {
  const standing = await estate.posture.standing({ at });
  return { at, score: scoreOf(standing), open: await estate.findings.count({ at, states: STANDING_STATES }) };
}
