import { describe, expect, it } from "vitest";
import { assetNames, edgeNames, type Files, observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const agentEdges = (files: Files): string[] =>
  edgeNames(observeFiles(sourceCode, files)).filter((edge) => edge.startsWith("agent:"));

const PLANNER = `<?php
namespace App;
use NeuronAI\\Agent;
use NeuronAI\\Providers\\OpenAI\\OpenAI;
use NeuronAI\\Tools\\Toolkits\\Calendar\\CurrentDateTimeTool;
class Planner extends Agent {
  protected function provider() { return new OpenAI('KEY', 'gpt-4o-mini'); }
  public function instructions(): string { return "You plan the journeys of our guests."; }
  protected function tools(): array { return [CurrentDateTimeTool::make()]; }
}
`;

describe("a class that descends from a library's agent", () => {
  it("is an agent with what its methods give", () => {
    expect(agentEdges({ "src/Planner.php": PLANNER })).toEqual([
      "agent:Planner -instructed-by-> prompt:Planner instructions",
      "agent:Planner -uses-> model:gpt-4o-mini",
      "agent:Planner -uses-> tool:CurrentDateTimeTool",
    ]);
    const [agent] = observed(observeFiles(sourceCode, { "src/Planner.php": PLANNER }), "agent");
    expect(agent?.evidence[0]?.line).toBe(6);
  });

  it("is one however often it is made", () => {
    const use = `<?php
namespace App;
function one() { return new Planner(); }
function two() { return new Planner(); }
`;
    const observation = observeFiles(sourceCode, { "src/Planner.php": PLANNER, "src/use.php": use });
    expect(assetNames(observation, "agent")).toEqual(["agent:Planner"]);
  });

  it("is told by macros in Ruby", () => {
    const code = `class Clock < RubyLLM::Tool
  description "Tells the time"
  def execute = Time.now
end
class ApplicationAgent < RubyLLM::Agent
end
class Support < ApplicationAgent
  model "gpt-4.1-nano"
  instructions "You support customers with their orders."
  tools Clock
end
`;
    expect(agentEdges({ "app.rb": code })).toEqual([
      "agent:Support -instructed-by-> prompt:Support instructions",
      "agent:Support -uses-> model:gpt-4.1-nano",
      "agent:Support -uses-> tool:Clock",
    ]);
  });

  it("is none where it descends from another Agent", () => {
    const code = PLANNER.replace("use NeuronAI\\Agent;", "use Acme\\Agent;");
    expect(assetNames(observeFiles(sourceCode, { "src/Planner.php": code }), "agent")).toEqual([]);
  });
});
