import type { Asset } from "../../../domain/asset-graph.ts";
import { type Change, type Compared, defineDriftKind } from "../../../domain/drift.ts";
import { listed, shown, valueWords } from "../shared/words.ts";

type Dependency = "package" | "container-image";

export const dependencyChanged = defineDriftKind<Dependency | "workload">({
  id: "dependency-changed",
  title: "A package or image came, went or has another version",
  on: ["package", "container-image", "workload"],
  compares: "version, requirement, origin and digest of packages and images, and the image of a workload",
  why: "A dependency runs with the rights of what depends on it.",
  compare: (pair): readonly Change[] => {
    if (pair.asset.kind === "workload") return ofWorkload(pair as unknown as Compared<"workload">);
    if (pair.asset.kind === "container-image") return [];
    return ofPackage(pair as unknown as Compared<"package">);
  },
});

function ofPackage(pair: Compared<"package">): readonly Change[] {
  const { was, is, asset } = pair;
  if (was === null && is !== null) return [came(pair, is)];
  if (is === null) return [gone(asset)];
  return [...versions(pair), ...origin(pair), ...advisories(pair)];
}

function came(pair: Compared<"package">, asset: Asset<"package">): Change {
  const version = pair.known(asset, "version");
  const advisories = pair.known(asset, "advisories") ?? [];
  const bad =
    advisories.length === 0
      ? ""
      : `, which has ${advisories.length === 1 ? "a known flaw" : `${advisories.length} known flaws`}`;
  const direct = pair.known(asset, "direct") !== false;
  return {
    subject: "package",
    says: `Package ${shown(asset.name)}${version == null ? "" : ` ${shown(version)}`} was added${direct ? "" : ", brought by another"}${bad}.`,
    before: null,
    after: version ?? asset.name,
    effect: "opens",
    severity: advisories.length > 0 ? "high" : direct ? "medium" : "low",
  };
}

const gone = (asset: Asset<"package">): Change => ({
  subject: "package",
  says: `Package ${shown(asset.name)} is no longer there.`,
  ...{ before: asset.name, after: null, effect: "closes", severity: "info" },
});

function versions(pair: Compared<"package">): readonly Change[] {
  const [version, requirement, pinned] = [pair.value("version"), pair.value("requirement"), pair.value("pinned")];
  const change = version ?? requirement;
  const isLoose = pinned?.after === false;
  if (change === undefined && !isLoose) return [];
  const [before, after] = [valueWords(change?.before ?? "pinned"), valueWords(change?.after ?? "not pinned")];
  const loose = isLoose ? ", and no longer fixed to an exact version" : "";
  return [
    {
      subject: "version",
      says: `Package ${shown(pair.asset.name)} was ${before} and is now ${after}${loose}.`,
      ...{ before, after, effect: isLoose ? "opens" : "alters", severity: isLoose ? "medium" : "low" },
    },
  ];
}

function origin(pair: Compared<"package">): readonly Change[] {
  const source = pair.value("source");
  const integrity = pair.value("integrity");
  return [
    ...(source === undefined
      ? []
      : [
          {
            subject: "source",
            says: `Package ${shown(pair.asset.name)} came from a ${source.before} and now comes from a ${source.after}.`,
            ...({ before: source.before, after: source.after, effect: "alters", severity: "high" } as const),
          },
        ]),
    ...(integrity?.after === false
      ? [
          {
            subject: "integrity",
            says: `What is fetched for package ${shown(pair.asset.name)} is no longer held against a digest.`,
            ...({
              before: "held against a digest",
              after: "not checked",
              effect: "opens",
              severity: "medium",
            } as const),
          },
        ]
      : []),
  ];
}

function advisories(pair: Compared<"package">): readonly Change[] {
  if (pair.value("version") === undefined) return [];
  const gained = pair.members("advisories").gained;
  if (gained.length === 0) return [];
  const ids = listed(gained.map(({ id }) => id));
  return [
    {
      subject: "advisories",
      says: `The version of package ${shown(pair.asset.name)} that is now used has known flaws: ${ids}.`,
      ...{ before: null, after: ids, effect: "opens", severity: "high" },
    },
  ];
}

function ofWorkload(pair: Compared<"workload">): readonly Change[] {
  if (pair.was === null || pair.is === null) return [];
  const image = pair.value("image");
  if (image === undefined) return [];
  const [before, after] = [valueWords(image.before), valueWords(image.after)];
  const loose = image.before?.includes("@sha256:") === true && image.after?.includes("@sha256:") === false;
  return [
    {
      subject: "image",
      says: `Workload ${shown(pair.asset.name)} ran image ${before} and now runs ${after}${loose ? ", without a digest" : ""}.`,
      ...{ before, after, effect: loose ? "opens" : "alters", severity: loose ? "high" : "medium" },
    },
  ];
}
