import { describe, expect, it } from "vitest";
import { readTruths } from "./measure.ts";
import { readTruth } from "./read-truth.ts";
import { TruthError } from "./truth.ts";

const FILES: { readonly [path: string]: string } = {
  "a.py": 'x = 1\nmodel = "gpt-4.1"\ny = 2\ny = 2\n',
};
const read = (yaml: string) => readTruth(`repository: r\nabout: a test\n${yaml}`, "r.yaml", (path) => FILES[path]);

/** Place, message and remedy of the error that reading throws. */
function faultOf(yaml: string): string {
  try {
    read(yaml);
  } catch (error) {
    if (error instanceof TruthError) return `${error.message} | ${error.hint}`;
    throw error;
  }
  throw new Error("it was accepted");
}

const model = '{ kind: model, name: gpt-4.1, path: a.py, text: "model =" }';

it("finds the line of a labelled text", () => {
  expect(read(`assets:\n  - ${model}`).assets[0]).toMatchObject({
    path: "a.py",
    line: 2,
    tolerance: 3,
    role: "source",
  });
});

it("reads relations by the names of labelled assets", () => {
  const agent = "{ kind: agent, name: My agent, path: a.py }";
  const truth = read(`assets:\n  - ${agent}\n  - ${model}\nrelations:\n  - agent My agent -uses-> model gpt-4.1`);
  expect(truth.relations[0]).toMatchObject({ from: [0], verb: "uses", to: [1] });
});

it("keeps a flaw waiting until its rule is there", () => {
  const waiting = (rule: string) =>
    `assets:\n  - ${model}\nwaiting:\n  - { rule: ${rule}, on: model gpt-4.1, path: a.py }`;
  expect(read(waiting("rule-of-tomorrow")).flaws).toEqual([]);
  expect(read(waiting("model-version-floats")).flaws).toHaveLength(1);
  expect(faultOf(waiting("rule-of-tomorrow").replace(/a\.py }$/, "gone.py }"))).toContain("no file gone.py");
});

describe("what is wrong is said with its place and a remedy", () => {
  it.each([
    [
      "a file that is not there",
      "assets:\n  - { kind: model, name: m, path: b.py }",
      "r.yaml:4: there is no file b.py",
    ],
    [
      "a text that is not there",
      "assets:\n  - { kind: model, name: m, path: a.py, text: nothing }",
      "r.yaml:4: nothing stands nowhere",
    ],
    [
      "a text on two lines",
      "assets:\n  - { kind: model, name: m, path: a.py, text: y = }",
      "lines 3, 4 of a.py | Write more",
    ],
    [
      "an unknown kind",
      "assets:\n  - { kind: modell, name: m, path: a.py }",
      "kind modell is not known | Did you mean model?",
    ],
    [
      "an unknown field",
      "assets:\n  - { kind: model, nam: m, path: a.py }",
      "nam is no field here | Did you mean name?",
    ],
    ["a missing name", "assets:\n  - { kind: model, path: a.py }", "name is missing | Add name"],
    ["an unknown rule", "flaws:\n  - { rule: model-version-float, path: a.py }", "Did you mean model-version-floats?"],
    [
      "a rule about another kind",
      `assets:\n  - ${model}\nflaws:\n  - { rule: agent-can-leak-data, on: model gpt-4.1, path: a.py }`,
      "r.yaml:6: agent-can-leak-data is about agent",
    ],
    [
      "a relation to what is not labelled",
      `assets:\n  - ${model}\nrelations:\n  - model gpt-4.1 -uses-> tool t`,
      "no asset here is called tool t",
    ],
    ["a relation without a verb", "relations:\n  - model a knows tool b", "model a knows tool b is no relation"],
    ["a near miss without a reason", "absent:\n  - { kind: model, name: m, path: a.py }", "why is missing"],
    ["broken YAML", "assets: [", "r.yaml:"],
  ])("%s", (_, yaml, message) => expect(faultOf(yaml)).toContain(message));
});

it("a flaw of a rule about several kinds names one of them", () => {
  const yaml = `assets:\n  - { kind: endpoint, name: chat, path: a.py }\nflaws:\n  - { rule: resource-is-public, on: endpoint chat, path: a.py }`;
  expect(read(yaml).flaws).toMatchObject([{ rule: "resource-is-public", on: [0] }]);
});

it("every labelled place of the range exists, and a hundred labels and more are there", () => {
  const truths = readTruths();
  const labels = truths.flatMap(({ assets, relations, flaws, absent }) => [
    ...assets,
    ...relations,
    ...flaws,
    ...absent,
  ]);
  expect(labels.length).toBeGreaterThan(180);
  expect(truths.filter(({ assets }) => assets.length === 0).length).toBeGreaterThanOrEqual(2);
});
