import type { AttackAnalysis } from "../../../domain/attack-path.ts";
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
