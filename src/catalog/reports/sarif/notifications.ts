import type { NotExamined } from "../../../domain/observation.ts";
import type { RuleException, Snapshot } from "../../../domain/snapshot.ts";
import { exceptionWords } from "../shared/exceptions.ts";
import { ruleOfKind } from "../shared/told.ts";
import { artifact, locationOf } from "./locations.ts";

const KINDS = {
  "source-failed": ["error", "A source failed, so that what it would have seen is missing"],
  "not-examined": ["warning", "Something the scan was asked to look at was not examined"],
  undecided: ["note", "A rule could not decide on an asset: neither passed nor failed"],
  exception: ["note", "A rule was switched off or is judged otherwise than its author did"],
  unassessed: ["note", "Nobody can say whether something changed, or is as it is intended to be"],
} as const;
type Kind = keyof typeof KINDS;

/** What the run may tell beside its results (§3.19.25). */
export const NOTIFICATIONS = (Object.keys(KINDS) as Kind[]).map((id) => ({
  id,
  shortDescription: { text: KINDS[id][1] },
  defaultConfiguration: { level: KINDS[id][0] },
}));

const notification = (kind: Kind, text: string, more: object) => ({
  descriptor: { id: kind, index: Object.keys(KINDS).indexOf(kind) },
  level: KINDS[kind][0],
  message: { text },
  ...more,
});

/**
 * All that the run does not know. Undecided rules stand here, tied to their rule, and not among the results as kind `open`
 * (§3.27.9): code hosts ignore `kind` and would show each as an open alert.
 */
export function notificationsOf(snapshot: Snapshot, positions: ReadonlyMap<string, number>): object[] {
  return [
    ...snapshot.runs
      .filter((run) => run.status === "failed")
      .map((run) => notification("source-failed", `${run.connector} failed: ${run.error ?? "no reason given"}`, {})),
    ...(snapshot.exceptions ?? []).map((item) => exception(item, positions)),
    ...snapshot.notExamined.map(notExamined),
    ...undecided(snapshot, positions),
    ...unassessed(snapshot, positions),
  ];
}

function exception(item: RuleException, positions: ReadonlyMap<string, number>): object {
  const index = positions.get(item.rule);
  return notification("exception", `${item.rule} is ${exceptionWords(item)}`, {
    associatedRule: { id: item.rule, ...(index !== undefined && { index }) },
    properties: { source: item.source, severity: item.severity, judgedAs: item.judgedAs },
  });
}

const notExamined = ({ path, connector, reason, detail }: NotExamined): object =>
  notification("not-examined", `Not examined${connector === null ? "" : ` by ${connector}`} (${reason}): ${detail}`, {
    ...(path !== "" && { locations: [{ physicalLocation: { artifactLocation: artifact(path) } }] }),
    properties: { reason, connector },
  });

function undecided(snapshot: Snapshot, positions: ReadonlyMap<string, number>): object[] {
  const assets = new Map(snapshot.assets.map((asset) => [asset.id, asset]));
  return snapshot.undecided.map(({ rule, assetId, reasons }) => {
    const asset = assets.get(assetId);
    const place = asset?.evidence[0];
    const text = `Not decided for ${asset === undefined ? assetId : `${asset.kind} ${asset.name}`}: ${reasons.join("; ")}`;
    return notification("undecided", text, {
      associatedRule: { id: rule, index: positions.get(rule) },
      ...(place !== undefined && { locations: [locationOf(place)] }),
      properties: { asset: assetId },
    });
  });
}

function unassessed({ intended }: Snapshot, positions: ReadonlyMap<string, number>): object[] {
  return (intended?.notAssessed ?? []).map(({ kind, asset, subject, reason }) => {
    const id = kind === undefined ? undefined : ruleOfKind(kind);
    const what = subject === null ? "" : `, ${subject}`;
    return notification("unassessed", `Not assessed for ${asset.kind} ${asset.name}${what}: ${reason}`, {
      ...(id !== undefined && { associatedRule: { id, index: positions.get(id) } }),
      properties: { asset: asset.id },
    });
  });
}
