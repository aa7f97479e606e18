import type { Asset } from "../../../domain/asset-graph.ts";
import { type Change, type Compared, defineDriftKind } from "../../../domain/drift.ts";
import { listed, named, shown, starting, valueWords } from "../shared/words.ts";

type User = "agent" | "operation" | "pipeline" | "endpoint" | "workload" | "vector-store";
const VERBS = ["uses", "calls", "loads", "serves"] as const;

export const modelChanged = defineDriftKind<User | "model">({
  id: "model-changed",
  title: "Another model answers, or another version or provider of it",
  on: ["agent", "operation", "pipeline", "endpoint", "workload", "vector-store", "model"],
  compares: "the models that it uses, calls, loads or serves; of a model its revision, provider and format",
  why: "Another model obeys, refuses and leaks differently; every evaluation was made with the one before.",
  compare: (pair) =>
    pair.asset.kind === "model"
      ? ofModel(pair as unknown as Compared<"model">)
      : ofUser(pair as unknown as Compared<User>),
});

function ofUser(pair: Compared<User>): readonly Change[] {
  if (pair.was === null || pair.is === null) return [];
  const all = VERBS.map((verb) => pair.neighbours(verb, "model"));
  const [gained, lost] = [all.flatMap((one) => one.gained), all.flatMap((one) => one.lost)];
  if (gained.length === 0 && lost.length === 0) return [];
  const [before, after] = [lost, gained].map((models) => models.map((model) => modelWords(pair, model)).sort());
  const others = gained.filter((model) => !lost.some((other) => provider(pair, other) === provider(pair, model)));
  const news = gained[0];
  return [
    {
      subject: "model",
      says: saying(pair, before ?? [], after ?? [], others.length > 0 && lost.length > 0),
      before: before?.length === 0 ? null : listed(before ?? []),
      after: after?.length === 0 ? null : listed(after ?? []),
      effect: gained.length === 0 ? "closes" : "alters",
      severity: gained.length === 0 ? "info" : others.length > 0 ? "high" : "medium",
      ...(news !== undefined && { about: { part: "models", name: pair.known(news, "modelId") ?? news.name } as const }),
    },
  ];
}

function saying(
  { asset }: Compared<User>,
  before: readonly string[],
  after: readonly string[],
  other: boolean,
): string {
  if (before.length === 0) return `${starting(asset)} now uses model ${listed(after)} as well.`;
  if (after.length === 0) return `${starting(asset)} no longer uses model ${listed(before)}.`;
  const end = other ? ", from another provider" : "";
  return `${starting(asset)} used model ${listed(before)} and now uses ${listed(after)}${end}.`;
}

function ofModel(pair: Compared<"model">): readonly Change[] {
  return (["revision", "provider", "format", "trustsRemoteCode"] as const).flatMap((property): Change[] => {
    const change = pair.value(property);
    if (change === undefined) return [];
    const [before, after] = [valueWords(change.before), valueWords(change.after)];
    const unpinned = property === "revision" && change.after === null;
    const trusts = property === "trustsRemoteCode" && change.after === true;
    return [
      {
        subject: property,
        says: unpinned
          ? `${starting(pair.asset)} was loaded at revision ${before} and is now loaded without one: whoever holds the name decides what runs.`
          : trusts
            ? `${starting(pair.asset)} may now bring its own code and have it run.`
            : `The ${property} of ${named(pair.asset)} was ${before} and is now ${after}.`,
        before,
        after,
        effect: unpinned || trusts ? "opens" : "alters",
        severity: trusts ? "critical" : unpinned ? "high" : property === "provider" ? "high" : "medium",
        ...(property === "provider" && change.after !== null && { about: { part: "providers", name: after } as const }),
      },
    ];
  });
}

const provider = (pair: Compared, model: Asset<"model">): string | null => pair.known(model, "provider") ?? null;

function modelWords(pair: Compared, model: Asset<"model">): string {
  const by = provider(pair, model);
  return by === null ? shown(model.name) : `${shown(model.name)} (${by})`;
}
