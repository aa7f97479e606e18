import { describe, expect, it } from "vitest";
import type { AssetKind } from "../src/domain/asset.ts";
import type { Evidence } from "../src/domain/evidence.ts";
import type { Finding, Undecided } from "../src/domain/finding.ts";
import type { AssetRecord, RelationshipRecord, Snapshot } from "../src/domain/snapshot.ts";
import { figures } from "./figures.ts";
import { readTruth } from "./read-truth.ts";
import { addScore, emptyScore, type Score } from "./score.ts";

const SOURCE = Array.from({ length: 40 }, (_, line) => `line ${line + 1}.`).join("\n");
const truth = readTruth(
  `
repository: r
about: a test
assets:
  - { kind: model, name: m1, path: a.py, text: "line 5.", has: { provider: openai } }
  - { kind: tool, name: t1, path: a.py, text: "line 10.", has: { capabilities: [sends-outside] }, lacks: { capabilities: [moves-money] } }
  - { kind: agent, name: g1, named: false, path: a.py, text: "line 20." }
  - { kind: agent, name: crew, path: a.py, text: "line 30.", optional: debatable }
  - { kind: operation, name: chat in f, path: a.py, text: "line 25." }
relations:
  - agent g1 -uses-> model m1
  - agent g1 -uses-> tool t1
flaws:
  - { rule: tool-argument-reaches-shell, on: tool t1, path: a.py, text: "line 12." }
  - { rule: model-output-reaches-sql, on: operation, path: a.py, text: "line 25." }
absent:
  - { kind: model, name: m2, path: a.py, text: "line 15.", why: a tent }
  - { rule: tool-argument-reaches-url, on: tool t1, path: a.py, text: "line 11.", why: a fixed host }
`,
  "r.yaml",
  () => SOURCE,
);

const at = (line: number, path = "a.py"): Evidence[] => [
  { connector: "source-code", path, line, confidence: "declared", role: "source" },
];

const asset = (kind: AssetKind, name: string, line: number, properties = {}, path = "a.py"): AssetRecord => ({
  id: `${kind} ${name} ${path} ${line}`,
  kind,
  name,
  identities: [],
  role: "source",
  properties,
  gaps: {},
  evidence: at(line, path),
  disagreements: [],
});

const model = asset("model", "m1", 5, { provider: "openai" });
const tool = asset("tool", "t1", 11, { capabilities: ["reads-files", "sends-outside"] });
const agent = asset("agent", "whatever", 19);
const call = asset("operation", "chat in f", 25);
const ASSETS = [model, tool, agent, call];

const edge = (from: AssetRecord, to: AssetRecord): RelationshipRecord => ({
  from: from.id,
  verb: "uses",
  to: to.id,
  evidence: from.evidence,
});
const EDGES = [edge(agent, model), edge(agent, tool)];

const finding = (rule: Finding["rule"], of: AssetRecord, line: number, subject = "s"): Finding => ({
  fingerprint: `${rule} ${of.id} ${subject}`,
  rule,
  severity: "high",
  message: "m",
  assetId: of.id,
  assetKind: of.kind,
  assetName: of.name,
  subject,
  evidence: at(line),
  role: "source",
  ignored: null,
});
const FINDINGS = [finding("tool-argument-reaches-shell", tool, 13), finding("model-output-reaches-sql", call, 25)];

function scored(assets = ASSETS, relationships = EDGES, findings = FINDINGS, undecided: Undecided[] = []): Score {
  const score = emptyScore();
  addScore(score, truth, { assets, relationships, findings, undecided } as unknown as Snapshot);
  return score;
}

const overall = (score: Score) => figures(score).overall;
const without = (gone: AssetRecord) => ASSETS.filter((item) => item !== gone);

it("all found and nothing else is full marks", () => {
  const score = scored();
  expect(overall(score)).toMatchObject({ recall: 1, precision: 1, labelled: 8 });
  expect([score.missed, score.falsely]).toEqual([[], []]);
});

describe("what is missing lowers recall and only recall", () => {
  it.each([
    ["a model", () => scored(without(model), [edge(agent, tool)])],
    ["an operation", () => scored(without(call), EDGES, FINDINGS.slice(0, 1))],
    ["an edge", () => scored(ASSETS, EDGES.slice(1))],
    ["a finding", () => scored(ASSETS, EDGES, FINDINGS.slice(1))],
  ])("%s", (_, measure) => {
    const { recall, precision } = overall(measure());
    expect(recall).toBeLessThan(1);
    expect(precision).toBe(1);
  });
});

describe("exactness is told apart from being found", () => {
  it("an asset within the tolerance is found and not on its line", () => {
    const { kinds } = figures(scored());
    expect([kinds.model?.exactLine, kinds.tool?.exactLine, kinds.agent?.exactLine]).toEqual([1, 0, 0]);
  });

  it("an asset at its place under another name counts against the names", () => {
    const { kinds } = figures(scored([asset("model", "other", 5, { provider: "openai" }), ...without(model)]));
    expect([kinds.model?.exactName, kinds.tool?.exactName, kinds.agent?.exactName]).toEqual([0, 1, null]);
  });
});

describe("what is not there lowers precision and only precision", () => {
  it.each([
    ["a model", () => scored([...ASSETS, asset("model", "m9", 5)])],
    ["a second report of one tool", () => scored([...ASSETS, asset("tool", "t1", 12, tool.properties)])],
    ["an edge", () => scored(ASSETS, [...EDGES, edge(tool, model)])],
    ["a finding", () => scored(ASSETS, EDGES, [...FINDINGS, finding("tool-argument-reaches-url", tool, 11)])],
  ])("%s", (_, measure) => {
    const { recall, precision } = overall(measure());
    expect(recall).toBe(1);
    expect(precision).toBeLessThan(1);
  });
});

describe("what is reported wrong is missed and false", () => {
  it.each([
    ["another provider", { ...model, properties: { provider: "anthropic" } }],
    ["another role", { ...model, role: "test" as const }],
    ["another line", { ...model, evidence: at(9) }],
    ["another file", { ...model, evidence: at(5, "b.py") }],
    ["another name", { ...model, name: "m1-mini" }],
  ])("%s", (_, wrong) => {
    const { recall, precision } = overall(scored([wrong, ...without(model)], [edge(agent, tool)]));
    expect(recall).toBeLessThan(1);
    expect(precision).toBeLessThan(1);
  });

  it("a list with a member it must not have", () => {
    const greedy = { ...tool, properties: { capabilities: ["sends-outside", "moves-money"] } };
    expect(scored([greedy, ...without(tool)]).missed[0]?.detail).toContain('must not have "moves-money"');
  });
});

it("a near miss that is reported is false, with the reason it is none", () => {
  const score = scored([...ASSETS, asset("model", "m2", 15)], EDGES, [
    ...FINDINGS,
    finding("tool-argument-reaches-url", tool, 11),
  ]);
  expect(score.falsely.map((item) => item.detail)).toEqual(["a tent", "a fixed host"]);
});

it("a flaw that could not be decided on is missed, with what was missing", () => {
  const undecided = [{ rule: "tool-argument-reaches-shell" as const, assetId: tool.id, reasons: ["no body"] }];
  const [missed, ...others] = scored(ASSETS, EDGES, FINDINGS.slice(1), undecided).missed;
  expect([missed?.detail, others]).toEqual(["not decided: no body", []]);
});

it("what is optional counts neither way", () => {
  expect(overall(scored([...ASSETS, asset("agent", "crew", 30)]))).toEqual(overall(scored()));
});

it("several findings of one rule on one place are one flaw", () => {
  const again = finding("tool-argument-reaches-shell", tool, 12, "other");
  expect(overall(scored(ASSETS, EDGES, [...FINDINGS, again]))).toEqual(overall(scored()));
});

it("kinds that no truth names whole are not held against a scan", () => {
  expect(overall(scored([...ASSETS, asset("operation", "chat in g", 1)]))).toEqual(overall(scored()));
});
