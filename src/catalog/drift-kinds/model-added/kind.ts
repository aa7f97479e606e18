import { type Change, type Compared, defineDriftKind } from "../../../domain/drift.ts";
import { shown, starting } from "../shared/words.ts";

export const modelAdded = defineDriftKind<"model">({
  id: "model-added",
  title: "A model came or went",
  on: ["model"],
  compares: "whether the model is there, and whether code binds it or only offers it",
  why: "A model that nobody approved sees whatever is sent to it.",
  compare: (pair): readonly Change[] => {
    const { was, is, asset } = pair;
    const by = pair.known(asset, "provider");
    const of = by == null ? "" : ` of ${shown(by)}`;
    const name = pair.known(asset, "modelId") ?? asset.name;
    if (was !== null && is !== null) {
      const usage = pair.value("usage");
      if (usage?.after !== "used") return [];
      return [
        {
          subject: "usage",
          says: `${starting(asset)}${of} was only offered for choice and is now used.`,
          ...{ before: "offered", after: "used", effect: "opens", severity: "low", about: { part: "models", name } },
        },
      ];
    }
    // Told of those who use it, where they are in both states.
    if (USES.some((use) => usersOf(pair, use).some((user) => pair.remains(user)))) return [];
    if (is === null)
      return [
        {
          subject: "model",
          says: `${starting(asset)}${of} is no longer there.`,
          ...{ before: asset.name, after: null, effect: "closes", severity: "info" },
        },
      ];
    const fromFile = pair.known(is, "source") === "file";
    return [
      {
        subject: "model",
        says: fromFile ? `The model file ${shown(asset.name)} was added.` : `${starting(asset)}${of} is new.`,
        before: null,
        after: asset.name,
        effect: "opens",
        severity: pair.known(is, "usage") === "used" || fromFile ? "medium" : "low",
        about: { part: "models", name },
      },
    ];
  },
});

/** Whose change of model is told of themselves; see model-changed. */
const USES = [
  ["uses", "agent"],
  ["uses", "operation"],
  ["calls", "operation"],
  ["loads", "operation"],
  ["uses", "pipeline"],
  ["serves", "endpoint"],
] as const;

function usersOf(pair: Compared<"model">, [verb, kind]: (typeof USES)[number]) {
  const { gained, lost } = pair.neighbours(verb, kind, "to");
  return [...gained, ...lost];
}
