import { assemble } from "../analysis/graph/assemble.ts";
import { ColumnarGraph } from "../analysis/graph/columnar-graph.ts";
import { evaluate } from "../analysis/posture/evaluate.ts";
import type { Finding, Ignore } from "../domain/finding.ts";
import type { NotExamined, Observation } from "../domain/observation.ts";
import type { Snapshot, SourceRun } from "../domain/snapshot.ts";
import { digest } from "./digest.ts";
import { sampleCode } from "./sample/code.ts";
import { sampleConfigurations, sampleModelFiles, samplePackages } from "./sample/files.ts";
import { SAMPLE_RULES } from "./sample/rules.ts";

const WALKED: readonly NotExamined[] = [
  { path: "vendor/model-mirror", connector: null, reason: "link", detail: "a link to outside the scanned folder" },
  { path: "data/a b#c?d%.py", connector: null, reason: "unreadable", detail: "permission denied" },
];

const IGNORED: { readonly [rule: string]: Ignore } = {
  "model-version-floats": {
    reason: "The alias is wanted: <b>answers</b> are evaluated nightly",
    expires: "2027-03-31",
    source: "stance.yaml, ignore 1",
  },
};

/**
 * One scan of an invented help desk: every kind of gap, places with odd names, ignored findings, tests and examples.
 * Assembled and judged by the real code over invented claims and the sample's own rules.
 */
export function sampleSnapshot(details: Partial<Snapshot> = {}): Snapshot {
  const observations = [sampleCode(), sampleConfigurations(), samplePackages(), sampleModelFiles()];
  const assembly = assemble(observations, digest);
  const { findings, undecided, tally } = evaluate(new ColumnarGraph(assembly), SAMPLE_RULES, digest);
  return {
    tool: { name: "stance", version: "0.1.0" },
    target: {
      name: "harbour-desk",
      commit: "4be1d0c7f2a94e55b1c3a0d96f7e8812ab34cd56",
      files: 1_284,
      bytes: 18_400_211,
    },
    assets: assembly.assets,
    relationships: assembly.relationships,
    findings: withIgnored(findings),
    undecided,
    tally,
    rules: SAMPLE_RULES,
    runs: [...observations.map(runOf), brokenRun],
    notExamined: [...WALKED, ...observations.flatMap((item) => item.notExamined)].sort((a, b) =>
      a.path < b.path ? -1 : 1,
    ),
    leftOut: { folders: { ".git": 1, node_modules: 3 }, ignoredEntries: 12, packages: 2931 },
    time: null,
    ...details,
  };
}

/** One thing that is not as intended, and one of which nobody can say. */
export function sampleDepartures(): NonNullable<Snapshot["intended"]> {
  const asset = { id: "0123456789abcdef", kind: "mcp-server", name: "files" } as const;
  return {
    departures: [
      {
        ...{ fingerprint: "0123456789abcdef", kind: "mcp-pin-broken", asset, role: "source", subject: "package" },
        ...{ says: "MCP server files is started from <b>another</b> package.", before: "a@1", after: "a@2" },
        ...{ effect: "alters", severity: "high", class: "blocking", because: "stance.yaml:4 pins it", evidence: [] },
        ...{ classifiedBy: "breaks", about: null, attribution: null },
      },
    ],
    notAssessed: [{ kind: "mcp-pin-broken", asset, subject: "tools", reason: "which tools it offers was not seen" }],
    kinds: [{ id: "mcp-pin-broken", title: "An MCP server is not the one that was pinned", why: "Rug pulls." }],
  };
}

function withIgnored(findings: readonly Finding[]): Finding[] {
  const marked = findings.map((finding) => ({ ...finding, ignored: IGNORED[finding.rule] ?? null }));
  return [...marked.filter((item) => item.ignored === null), ...marked.filter((item) => item.ignored !== null)];
}

const runOf = ({ connector, assets, notExamined }: Observation): SourceRun => ({
  connector,
  status: notExamined.length > 0 ? "partial" : "succeeded",
  examined: assets.length * 3,
  notExamined: notExamined.length,
  assets: assets.length,
  error: null,
});

const brokenRun: SourceRun = {
  connector: "agent-config" as SourceRun["connector"],
  status: "failed",
  examined: 0,
  notExamined: 0,
  assets: 0,
  error: "its observation is unsound: asset without evidence",
};
