import type { AttackAnalysis, AttackHop, AttackPath } from "../../../domain/attack-path.ts";
import type { NamedScenario } from "../../../domain/attack-scenario.ts";
import { ENTRIES } from "../../../domain/attack-step.ts";
import { familiesOf, type PathFamily } from "./path-families.ts";
import { counted } from "./words.ts";

/** Shows every path, where a report tells only some. */
export const ALL_PATHS = "stance paths --verbose [PATH]";

/** The paths of one kind that a report tells, and how many more families there are. */
export interface Told {
  readonly families: readonly PathFamily[];
  readonly left: number;
}

/** What a report tells of attack paths: what is certain apart from what rests on something that nobody knows. */
export interface ToldPaths {
  readonly certain: Told;
  readonly perhaps: Told;
}

/** The first families of paths, at most so many certain and so many uncertain ones. */
export function toldPaths({ paths }: AttackAnalysis, most: { readonly certain: number; readonly perhaps: number }) {
  const families = familiesOf(paths);
  const first = (certain: boolean, count: number): Told => {
    const all = families.filter(([path]) => path.certain === certain);
    return { families: all.slice(0, count), left: Math.max(0, all.length - count) };
  };
  return { certain: first(true, most.certain), perhaps: first(false, most.perhaps) } satisfies ToldPaths;
}

/** Who does what to which asset: "anyone who writes text that the AI will read moves money: issue_refund". */
export const pathSentence = ({ entries, targetTitle, assetName }: AttackPath): string =>
  `${entries.map((entry) => ENTRIES[entry]).join(" and ")} ${targetTitle}: ${assetName}`;

/** The name that tells most of a path whose shape is known for certain. */
export const nameOf = ({ scenarios = [] }: AttackPath): NamedScenario | undefined =>
  scenarios.find(({ certain }) => certain);

/** The hop at which a path is best broken: the one its name says, else the last. */
export const breakOf = (path: AttackPath): AttackHop =>
  path.hops[nameOf(path)?.breakAt ?? -1] ?? (path.hops.at(-1) as AttackHop);

/** How many targets can be reached, in words. */
export const reachOf = ({ targets: { all, certain, uncertain } }: AttackAnalysis): string =>
  `${certain} of ${counted(all, "target")} can be reached for certain, ${uncertain} more perhaps, by paths that rest on what nobody knows`;

/** "and 3 more to a, b and others": the rest of a family. Empty for none. */
export function restOf([path, ...others]: PathFamily): string {
  if (others.length === 0) return "";
  const names = [...new Set(others.map(({ assetName }) => assetName))].filter((name) => name !== path.assetName);
  const to = names.length === 0 ? "" : ` to ${names.slice(0, 5).join(", ")}${names.length > 5 ? " …" : ""}`;
  return `and ${others.length} more of this kind${to}`;
}
