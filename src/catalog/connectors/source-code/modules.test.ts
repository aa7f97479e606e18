import { expect, it } from "vitest";
import { assetNames, type Files, observeFiles } from "../../../testing/observe-files.ts";
import { sourceCode } from "./connector.ts";

const AGENT = 'from agents import Agent\nguide = Agent(name="Guide", instructions="You guide people politely.")\n';
const agentsOf = (files: Files): string[] => assetNames(observeFiles(sourceCode, files), "agent");

it("takes an import for the library, not for the importing file of that name", () => {
  expect(agentsOf({ "desk/agents.py": AGENT })).toEqual(["agent:Guide"]);
});

it("does not take a neighbour in a package for the library of that name", () => {
  const files = { "src/desk/__init__.py": "", "src/desk/agents.py": "LIMIT = 3\n", "src/desk/run.py": AGENT };
  expect(agentsOf(files)).toEqual(["agent:Guide"]);
});

it("takes a neighbour of a script for what the import names, as Python does", () => {
  expect(agentsOf({ "desk/agents.py": "class Agent:\n    pass\n", "desk/run.py": AGENT })).toEqual([]);
});

it("finds a package that the program installs beside the importing one, and takes no namesake of several", () => {
  const shared = 'NAME = "Guide"\n';
  const run =
    'from agents import Agent\nfrom parts.names import NAME\nguide = Agent(name=NAME, instructions="You guide people politely.")\n';
  const files = {
    "libs/parts/parts/__init__.py": "",
    "libs/parts/parts/names.py": shared,
    "libs/desk/desk/run.py": run,
  };
  expect(agentsOf(files)).toEqual(["agent:Guide"]);
  const twice = { ...files, "other/parts/__init__.py": "" };
  expect(agentsOf(twice)).toEqual(["agent:guide"]);
});
