import { ASSET_KINDS } from "../../../domain/asset.ts";
import { type Change, defineDriftKind } from "../../../domain/drift.ts";
import { listed, named, shown, starting } from "../shared/words.ts";

export const ownerChanged = defineDriftKind({
  id: "owner-changed",
  title: "Another owner, or another point in its life",
  on: ASSET_KINDS,
  compares: "who owns it and what governs it, and whether the provider has stopped answering for a model",
  why: "What nobody owns nobody reviews, and what its provider has retired stops without notice.",
  compare: (pair): readonly Change[] => {
    if (pair.was === null || pair.is === null) return [];
    const { gained, lost } = pair.neighbours("owned-by", "identity");
    const [before, after] = [lost, gained].map((list) => list.map(({ name }) => shown(name)));
    const retirement = pair.asset.kind === "model" ? (pair as never as ModelPair).value("retirement") : undefined;
    const isOver = retirement !== undefined && retirement.before.daysLeft >= 0 && retirement.after.daysLeft < 0;
    const owner = gained[0];
    return [
      ...(gained.length + lost.length === 0
        ? []
        : [
            {
              subject: "owner",
              says:
                gained.length === 0
                  ? `${starting(pair.asset)} has no owner any more; it was ${listed(before ?? [])}.`
                  : `The owner of ${named(pair.asset)} is now ${listed(after ?? [])}.`,
              before: lost.length === 0 ? null : listed(before ?? []),
              after: gained.length === 0 ? null : listed(after ?? []),
              effect: gained.length === 0 ? ("opens" as const) : ("alters" as const),
              severity: gained.length === 0 ? ("medium" as const) : ("low" as const),
              ...(owner !== undefined && { about: { part: "owners", name: owner.name } as const }),
            },
          ]),
      ...(isOver
        ? [
            {
              subject: "retirement",
              says: `${starting(pair.asset)} was retired by its provider on ${retirement.after.date}.`,
              ...({
                before: "in service",
                after: `retired ${retirement.after.date}`,
                effect: "opens",
                severity: "medium",
              } as const),
            },
          ]
        : []),
    ];
  },
});

type ModelPair = import("../../../domain/drift.ts").Compared<"model">;
