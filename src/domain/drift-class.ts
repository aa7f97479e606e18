import { type Demands, NO_DEMANDS } from "./demand.ts";
import type { Change, Drift, DriftClass, IntendedPart } from "./drift.ts";
import type { DriftKindId } from "./ids.generated.ts";

/** A change that somebody approved before it came. All parts given must match. Patterns may hold `*`. */
export interface ApprovedChange {
  readonly kind: DriftKindId | null;
  /** Name of the asset, or `kind:name`. */
  readonly asset: string | null;
  /** What is there now, as the change tells it. */
  readonly after: string | null;
  readonly reason: string;
  readonly approver: string | null;
  /** ISO date, the last day it holds; null = no end. */
  readonly expires: string | null;
  /** Where it was said: `stance.yaml:12`. */
  readonly source: string;
}

/** A time in which changes are to be. */
export interface MaintenanceWindow {
  /** ISO 8601 instants, the second not included. */
  readonly from: string;
  readonly until: string;
  readonly reason: string;
  /** Kinds of change that belong to it; empty = all. */
  readonly kinds: readonly DriftKindId[];
}

/** What is allowed, by part: patterns of names with `*`. A part that is missing says nothing. */
export type Intended = { readonly [part in IntendedPart]?: readonly string[] };

/** What people said beforehand. */
export interface DriftContext {
  /** ISO 8601 instant at which changes are judged. */
  readonly now: string;
  /** ISO 8601 instant at which the change came, where that is known; missing = now. */
  readonly came?: string;
  readonly approved: readonly ApprovedChange[];
  readonly windows: readonly MaintenanceWindow[];
  readonly intended: Intended;
  readonly demands: Demands;
  /** Who owns what lies at a path, in each of the two states; missing = nobody read it. */
  readonly owners?: { readonly before: OwnersOf | undefined; readonly after: OwnersOf | undefined };
}

/** Names of the owners of a path; none = nobody owns it. */
export type OwnersOf = (path: string) => readonly string[];

/** Nobody said anything. */
export const nothingSaid = (now: string): DriftContext => ({
  now,
  approved: [],
  windows: [],
  intended: {},
  demands: NO_DEMANDS,
});

/** A change as rules of classification see it. */
export type Classable = Omit<Drift, "class" | "because" | "classifiedBy"> & Pick<Change, "breaks">;

/** Classes a change, or passes it on to the next rule. Pure. */
export interface DriftClassRule {
  readonly id: string;
  /** When it fits, as a clause: "somebody approved it beforehand". */
  readonly title: string;
  readonly class: DriftClass;
  /** Why this change is of the class; null = the rule does not fit it. */
  fits(change: Classable, context: DriftContext): string | null;
}

/** Whether a name fits a pattern in which `*` stands for any characters. Linear; case does not count. */
export function fitsPattern(pattern: string, name: string): boolean {
  const [first = "", ...rest] = pattern.toLowerCase().split("*");
  const text = name.toLowerCase();
  if (rest.length === 0) return text === first;
  if (!text.startsWith(first)) return false;
  const last = rest.pop() as string;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

/** Whether an asset fits a pattern of its name, of its kind, or of both as `kind:name`. */
export const fitsAsset = (pattern: string, { kind, name }: { readonly kind: string; readonly name: string }): boolean =>
  [name, kind, `${kind}:${name}`].some((text) => fitsPattern(pattern, text));
