import { type CutPlace, type ReachedTarget, wordOf } from "../../../analysis/attack/survey.ts";
import type { AttackHop, AttackPath } from "../../../domain/attack-path.ts";
import { SEVERITIES } from "../../../domain/severity.ts";
import { isWanted } from "../../attack/filter.ts";
import type { EstateSurvey } from "../../attack/surveys.ts";
import { controlsOf, entryOf, KNOWN_STEPS, sentenceOf, stepTitle, whyOf } from "../../attack/words.ts";
import type { Platform } from "../../http/platform.ts";
import type { Page, PageRequest } from "../../store/contract/access.ts";
import type { Estate } from "../../store/contract/store.ts";
import { cursorOf, limitOf, pageOf } from "../../store/read/paging.ts";
import { found } from "./found.ts";
import type { HandlersOf } from "./handlers.ts";

/** Targets that a what-if names; all of them are counted. */
const MOST_NAMED = 500;

type Ranked = Pick<ReachedTarget, "certain" | "severity" | "effort" | "assetName">;

const rankOf = (item: Ranked, key: string): (string | number)[] => [
  item.certain ? 0 : 1,
  -SEVERITIES.indexOf(item.severity),
  item.effort,
  item.assetName,
  key,
];

function after(a: readonly (string | number)[], b: readonly (string | number)[]): boolean {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place >= 0 && (a[place] as string) > (b[place] as string);
}

/** A page of a list that is whole in memory, in the order of its keys. */
function pageIn<Item>(
  items: readonly Item[],
  request: PageRequest,
  shape: string,
  keyOf: (item: Item) => (string | number)[],
): Page<Item> {
  const cursor = cursorOf(request.after, shape);
  const start = cursor === null ? 0 : items.findIndex((item) => after(keyOf(item), cursor));
  const limit = limitOf(request);
  return pageOf(start < 0 ? [] : items.slice(start, start + limit + 1), limit, (item) => item, keyOf);
}

const aimOf = ({ target, targetTitle, assetId, assetKind, assetName }: ReachedTarget | AttackPath) => ({
  ...{ target, targetTitle, assetId, assetKind, assetName },
});

const rowOf = (path: AttackPath) => ({
  id: path.id,
  ...aimOf(path),
  ...{ severity: path.severity, certain: path.certain, effort: path.effort, entries: path.entries },
  ...{ sentence: sentenceOf(path), hops: path.hops.length, alike: path.alike },
  scenarios: path.scenarios ?? [],
  via: [...new Set(path.hops.map(({ assetName }) => assetName))],
});

type Reached = ReturnType<typeof reachedOf>;
/** Worked out once for each survey: they are as many as the estate has assets. */
const rowsOfSurvey = new WeakMap<EstateSurvey, Reached>();

function reachedIn(survey: EstateSurvey): Reached {
  const known = rowsOfSurvey.get(survey) ?? reachedOf(survey);
  rowsOfSurvey.set(survey, known);
  return known;
}

function reachedOf({ reached, analysis }: EstateSurvey) {
  const paths = new Map(analysis.paths.map((path) => [path.id, path]));
  return reached.map(({ paths: ids, ...item }) => {
    const ways = ids.flatMap((id) => paths.get(id) ?? []);
    const entries = [...new Set(ways.flatMap((path) => path.entries))].sort();
    return { ...item, entries, hops: ways[0]?.hops.length ?? 0, path: ways[0]?.id ?? null, ways: ways.length };
  });
}

const hopOf = (hop: AttackHop, path: AttackPath) => ({
  ...{ step: hop.step, title: stepTitle(hop.step) },
  ...{ assetId: hop.assetId, assetKind: hop.assetKind, assetName: hop.assetName, gains: hop.gains },
  ...{ sentence: hop.sentence, techniques: hop.techniques, difficulty: hop.difficulty, because: hop.because },
  entry: entryOf(hop.step, path),
  ...{ after: hop.after, evidence: hop.evidence, unknown: hop.unknown, fix: hop.fix },
  controls: controlsOf(hop.cutBy),
});

const cutId = ({ step, assetId }: CutPlace): string => `${step}~${assetId}`;

const placeOf = (cut: string): CutPlace => {
  const at = cut.indexOf("~");
  return { step: cut.slice(0, at), assetId: cut.slice(at + 1) };
};

const standing = ({ severity, certain, effort }: ReachedTarget) => ({ severity, certain, effort });

function differences(from: EstateSurvey, to: EstateSurvey) {
  const before = new Map(from.reached.map((item) => [wordOf(item), item]));
  const now = new Map(to.reached.map((item) => [wordOf(item), item]));
  const came = to.reached.flatMap((item) => {
    const known = before.get(wordOf(item));
    const change = known === undefined ? ("added" as const) : ("changed" as const);
    if (known !== undefined && known.certain === item.certain && known.severity === item.severity) return [];
    return [{ change, ...aimOf(item), before: known === undefined ? null : standing(known), after: standing(item) }];
  });
  const went = from.reached
    .filter((item) => !now.has(wordOf(item)))
    .map((item) => ({ change: "gone" as const, ...aimOf(item), before: standing(item), after: null }));
  return [...came, ...went];
}

const CHANGES = ["added", "changed", "gone"];
type Difference = ReturnType<typeof differences>[number];
const differenceKey = (item: Difference): (string | number)[] => [
  CHANGES.indexOf(item.change),
  ...rankOf({ ...(item.after ?? item.before ?? NOTHING), assetName: item.assetName }, wordOf(item)),
];
const NOTHING = { severity: "info", certain: false, effort: 0 } as const;

async function changesBetween(
  { surveys }: Pick<Platform, "surveys">,
  estate: Estate,
  { from, to }: { readonly from: number; readonly to?: number | undefined },
): Promise<readonly Difference[]> {
  const now = await surveys.of(estate, to === undefined ? {} : { at: to });
  return differences(await surveys.of(estate, { at: from }), now);
}

function byTarget({ reached }: EstateSurvey) {
  const groups = Map.groupBy(reached, ({ target }) => target);
  return [...groups].map(([target, items]) => {
    const certain = items.filter((item) => item.certain).length;
    return { target, title: items[0]?.targetTitle ?? target, certain, uncertain: items.length - certain };
  });
}

export const attackPaths: HandlersOf<"attackPaths"> = {
  summary: async ({ estate, platform, query }) => {
    const survey = await platform.surveys.of(estate, query);
    const { analysis, assets, relationships } = survey;
    const { targets, bounded } = analysis;
    const bySeverity = Object.fromEntries(
      [...Map.groupBy(survey.reached, ({ severity }) => severity)].map(([severity, items]) => [severity, items.length]),
    );
    const looked = { steps: KNOWN_STEPS, assets, relationships };
    return { targets, bounded, ...looked, bySeverity, byTarget: byTarget(survey) };
  },
  targets: async ({ estate, platform, query }) => {
    const items = reachedIn(await platform.surveys.of(estate, query)).filter((item) => isWanted(item, query));
    return pageIn(items, query, "nnntt", (item) => rankOf(item, wordOf(item)));
  },
  list: async ({ estate, platform, query }) => {
    const { analysis } = await platform.surveys.of(estate, query);
    const { through } = query;
    const isOnWay = ({ hops }: AttackPath): boolean =>
      through === undefined || hops.some(({ assetId }) => assetId === through);
    const rows = analysis.paths.filter((path) => isWanted(path, query) && isOnWay(path)).map(rowOf);
    return pageIn(rows, query, "nnntt", (row) => rankOf(row, row.id));
  },
  get: async ({ estate, platform, params: { id }, query }) => {
    const { analysis } = await platform.surveys.of(estate, query);
    const path = found(analysis.paths.find((item) => item.id === id) ?? null, "attack path", id);
    const isOther = (item: AttackPath): boolean => item.id !== id && wordOf(item) === wordOf(path);
    const { via: _via, ...row } = rowOf(path);
    return {
      ...row,
      why: whyOf(path.target),
      hops: path.hops.map((hop) => hopOf(hop, path)),
      others: analysis.paths.filter(isOther).map(rowOf),
    };
  },
  fixes: async ({ estate, platform, query }) => {
    const { analysis, alone } = await platform.surveys.of(estate, query);
    const { certain, uncertain } = analysis.targets;
    return {
      sought: certain > 0 ? certain : uncertain,
      isCertain: certain > 0,
      fixes: analysis.chokePoints.map(({ cutBy, ...point }, place) => ({
        id: cutId(point),
        ...point,
        title: stepTitle(point.step),
        controls: controlsOf(cutBy),
        alone: alone[place] ?? 0,
      })),
    };
  },
  whatIf: async ({ estate, platform, query: { cuts, ...when } }) => {
    const survey = await platform.surveys.of(estate, when);
    const left = await survey.without(cuts.map(placeOf));
    const named = (words: readonly string[]) => {
      const wanted = new Set(words);
      return survey.reached
        .filter((item) => wanted.has(wordOf(item)))
        .slice(0, MOST_NAMED)
        .map(aimOf);
    };
    return {
      before: survey.analysis.targets,
      after: left.targets,
      gone: named(left.gone),
      lessCertain: named(left.lessCertain),
      ignored: left.ignored.map(cutId),
    };
  },
  changes: async ({ estate, platform, query: { from, to, changes, ...page } }) => {
    const all = await changesBetween(platform, estate, { from, to });
    const items = all.filter(({ change }) => changes?.includes(change) ?? true);
    const sorted = items.sort((a, b) => (after(differenceKey(a), differenceKey(b)) ? 1 : -1));
    return pageIn(sorted, page, "nnnntt", differenceKey);
  },
  changeCounts: async ({ estate, platform, query }) => {
    const all = await changesBetween(platform, estate, query);
    const count = (of: Difference["change"]): number => all.filter(({ change }) => change === of).length;
    return { added: count("added"), changed: count("changed"), gone: count("gone") };
  },
  blastRadius: async ({ estate, platform, params: { id }, query }) => {
    const asset = found(await estate.assets.get(id, query), "asset", id);
    const survey = await platform.surveys.of(estate, query);
    const { targets, bounded, paths } = found(await survey.from(asset.id), "asset", id);
    const reached = paths.map((path) => ({
      ...aimOf(path),
      ...{ severity: path.severity, certain: path.certain, effort: path.effort },
      story: path.hops.map(({ sentence }) => sentence),
    }));
    return { targets, bounded, reached };
  },
};

export const marks: HandlersOf<"marks"> = {
  list: ({ estate }) => estate.marks.list(),
  get: async ({ estate, params: { id } }) => {
    const asset = found(await estate.assets.get(id), "asset", id);
    return (await estate.marks.get(asset.id)) ?? nothingOf(asset.id);
  },
  put: async ({ estate, actor, params: { id }, body }) => {
    const asset = found(await estate.assets.get(id), "asset", id);
    return (await estate.marks.put(asset.id, body, actor)) ?? nothingOf(asset.id);
  },
};

const nothingOf = (asset: string) => ({ asset, criticality: null, entry: null, note: "", by: null, at: null });
