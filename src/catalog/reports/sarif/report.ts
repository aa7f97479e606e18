import { defineReport } from "../../../domain/report.ts";
import type { Snapshot } from "../../../domain/snapshot.ts";
import { reportedIn } from "../shared/reported.ts";
import { toldIn } from "../shared/told.ts";
import { BASE } from "./locations.ts";
import { NOTIFICATIONS, notificationsOf } from "./notifications.ts";
import { pathResultsOf } from "./paths.ts";
import { resultOf } from "./results.ts";
import { ruleDescriptor } from "./rules.ts";
import { taxonomiesOf } from "./taxonomies.ts";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/**
 * Findings in the Static Analysis Results Interchange Format 2.1.0 plus Errata 01 (OASIS). One result is one finding, or one thing
 * that is not as it is intended to be; attack paths stand behind them as results of rules of their own, with their hops as a code flow.
 */
export const sarif = defineReport({
  id: "sarif",
  title: "SARIF 2.1.0",
  purpose: "code hosts and editors",
  mediaType: "application/sarif+json",
  fileName: "stance.sarif",
  tells: ["attack-paths"],
  render: (snapshot) => `${JSON.stringify({ $schema: SCHEMA, version: "2.1.0", runs: [runOf(snapshot)] }, null, 2)}\n`,
});

function runOf(snapshot: Snapshot) {
  const { tool, target, since } = snapshot;
  const told = toldIn(snapshot);
  const paths = pathResultsOf(snapshot.attackPaths);
  const rules = [...told.rules, ...paths.rules];
  const taxonomies = taxonomiesOf(rules);
  const reported = reportedIn(snapshot);
  const positions = new Map<string, number>(rules.map((rule, index) => [rule.id, index]));
  return {
    tool: {
      driver: {
        name: "Stance",
        version: tool.version,
        semanticVersion: tool.version,
        rules: rules.map((rule) => ruleDescriptor(rule, taxonomies)),
        notifications: NOTIFICATIONS,
        supportedTaxonomies: taxonomies.map(({ name }, index) => ({ name, index })),
      },
    },
    taxonomies,
    automationDetails: { id: `stance/${target.name}/` },
    originalUriBaseIds: { [BASE]: { description: { text: "The scanned folder" } } },
    columnKind: "utf16CodeUnits",
    invocations: [invocationOf(snapshot, positions)],
    results: [
      ...told.findings.map((finding) => ({
        ...resultOf(finding, positions.get(finding.rule), reported(finding)),
        ...(since !== undefined && { baselineState: "new" }),
      })),
      ...paths.results.map((result) => ({ ...result, ruleIndex: positions.get(result.ruleId) })),
    ],
    properties: {
      ...(since === undefined ? figuresOf(snapshot) : { since }),
      ...(paths.counts !== undefined && { attackPaths: paths.counts }),
      ...(target.commit !== null && { commit: target.commit }),
    },
  };
}

const figuresOf = ({ target, assets, undecided, notExamined }: Snapshot) => ({
  files: target.files,
  assets: assets.length,
  undecided: undecided.length,
  notExamined: notExamined.length,
});

const invocationOf = (snapshot: Snapshot, positions: ReadonlyMap<string, number>) => ({
  executionSuccessful: snapshot.runs.every((run) => run.status !== "failed"),
  ...(snapshot.time !== null && { endTimeUtc: snapshot.time }),
  toolExecutionNotifications: notificationsOf(snapshot, positions),
});
