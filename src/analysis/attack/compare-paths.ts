import type { AttackAnalysis, AttackPath } from "../../domain/attack-path.ts";

/** What a change does to what attackers can gain. Each is told by its easiest path. */
export interface PathComparison {
  readonly before: AttackAnalysis["targets"];
  readonly after: AttackAnalysis["targets"];
  /** Gained now and not before. */
  readonly opened: readonly AttackPath[];
  /** Gained for certain now, before only perhaps. */
  readonly surer: readonly AttackPath[];
  /** Gained before and not any more. */
  readonly closed: readonly AttackPath[];
  /** Gained for certain before, now only perhaps. */
  readonly lessSure: readonly AttackPath[];
  /** True where one of the two was too large to explain every target: then more may have changed. */
  readonly bounded: boolean;
}

/** Compares what attackers gain in two states, target by target. */
export function comparePaths(before: AttackAnalysis, after: AttackAnalysis): PathComparison {
  const [then, now] = [easiest(before), easiest(after)];
  const only = (from: Easiest, other: Easiest, isMeant: (path: AttackPath, known: AttackPath | undefined) => boolean) =>
    [...from].filter(([key, path]) => isMeant(path, other.get(key))).map(([, path]) => path);
  const isNew = (_: AttackPath, known: AttackPath | undefined): boolean => known === undefined;
  const isSurer = (path: AttackPath, known: AttackPath | undefined): boolean =>
    known !== undefined && path.certain && !known.certain;
  return {
    before: before.targets,
    after: after.targets,
    opened: only(now, then, isNew),
    surer: only(now, then, isSurer),
    closed: only(then, now, isNew),
    lessSure: only(then, now, isSurer),
    bounded: isShort(before, then) || isShort(after, now),
  };
}

type Easiest = ReadonlyMap<string, AttackPath>;

/** Paths come with the certain and easy ones first. */
function easiest({ paths }: AttackAnalysis): Easiest {
  const found = new Map<string, AttackPath>();
  for (const path of paths) {
    const key = `${path.target} ${path.assetId}`;
    const known = found.get(key);
    if (known === undefined || (path.certain && !known.certain)) found.set(key, path);
  }
  return found;
}

const isShort = ({ targets }: AttackAnalysis, found: Easiest): boolean =>
  targets.certain + targets.uncertain > found.size;
