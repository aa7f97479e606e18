import type { AssetRecord } from "../../src/domain/snapshot.ts";
import { type Mutation, OPEN } from "./mutation.ts";

/** Until when the first state is approved. ISO date. */
export const APPROVED_UNTIL = "2026-12-31";
const LATER = "2027-12-01T10:00:00Z";

const PASSES = {
  application: "approval-lapsed",
  credential: "credential-aged",
  model: "owner-changed",
} as const;

/** What a year changes by itself: approvals run out, keys that are written down grow old, providers retire models. */
export const passingOf = (assets: readonly AssetRecord[]): Mutation[] =>
  assets.flatMap(({ kind, name, properties }) => {
    if (kind !== "application" && kind !== "credential" && kind !== "model") return [];
    const ends = {
      application: true,
      credential: properties.fingerprint != null && properties.placeholder !== true,
      model: isRetiredBy(properties.retirement as Retirement | undefined, LATER),
    };
    const mutation = { name: `a year passes over ${kind} ${name}`, kinds: [PASSES[kind]], classes: OPEN, files: {} };
    return ends[kind] ? [{ ...mutation, later: LATER }] : [];
  });

type Retirement = { readonly date: string; readonly daysLeft: number } | null;

const isRetiredBy = (retirement: Retirement | undefined, instant: string): boolean =>
  retirement != null && retirement.daysLeft >= 0 && retirement.date < instant;
