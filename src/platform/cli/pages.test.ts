import { describe, expect, it } from "vitest";
import { displayWidth } from "../../domain/display-text.ts";
import type { ConnectorId } from "../../domain/ids.generated.ts";
import { placeAt, SnapshotBuilder } from "../../testing/snapshot-builder.ts";
import { assetPage } from "./asset-page.ts";
import { rulesTable } from "./commands/rules.ts";
import { explainRule } from "./explain-rule.ts";
import { findAssets } from "./find-assets.ts";

const look = { width: 80, colour: false, unicode: true };
const fits = (text: string, width: number): void => {
  for (const line of text.split("\n")) expect(displayWidth(line), line).toBeLessThanOrEqual(width);
};

describe("explainRule", () => {
  const rule = new SnapshotBuilder().rule("agent-can-leak-data", "critical", {
    title: "An agent that reads private data can send it outside",
    controls: ["AC-AGT-03"],
    techniques: ["LLM02:2025", "AML.T0086"],
    references: ["https://example.org/paper"],
  });

  it("says why, how to fix it, and names controls, frameworks and techniques by title", () => {
    const text = explainRule(rule, look);
    for (const part of [
      rule.title,
      "CRITICAL",
      "It matters. Very much.",
      "Take it away. Or guard it.",
      "Sensitive Information Disclosure",
      "MITRE ATLAS",
      "NIST AI RMF",
      "https://example.org/paper",
      "skipRules: [agent-can-leak-data]",
    ])
      expect(text).toContain(part);
    expect(text).toMatch(/AC-AGT-03 +\S/);
  });

  it.each([60, 80])("fits into %i columns", (width) => fits(explainRule(rule, { ...look, width }), width));
});

describe("rulesTable", () => {
  it("groups by area and says how many", () => {
    const b = new SnapshotBuilder();
    const rules = [b.rule("one", "high"), b.rule("two", "low", { area: "mcp", title: "A long ".repeat(20) })];
    const text = rulesTable(rules, { ...look, width: 60 });
    expect(text).toContain("2 rules in 2 areas");
    expect(text.indexOf("agents  1")).toBeLessThan(text.indexOf("mcp  1"));
    fits(text, 60);
  });
});

describe("assetPage", () => {
  const b = new SnapshotBuilder();
  const agent = b.asset(
    "agent",
    "mail",
    { framework: "crewai", maxSteps: null, hasMemory: true, allowedActions: [] },
    {
      gaps: { humanApproval: { reason: "dynamic", detail: "chosen at run time from `settings`" } },
      disagreements: [{ property: "framework", value: "autogen", connector: "agent-config" as ConnectorId }],
      evidence: [placeAt("src/mail.py", 7, { snippet: "mail = Agent(\u202Etools)" })],
    },
  );
  const tool = b.asset("tool", "send");
  const team = b.asset("agent", "team");
  b.link(agent, "uses", tool).link(team, "delegates-to", agent);
  const leak = b.rule("agent-can-leak-data", "critical");
  const limit = b.rule("agent-has-no-step-limit", "medium");
  b.rule("agent-acts-without-approval", "low");
  b.finding(leak, agent, "sends what it reads").undecided(limit, agent, "maxSteps comes from a file");
  const text = assetPage(agent, b.build(), look);

  it("shows every property with what is known, absent, disputed or unknown", () => {
    expect(text).toMatch(/framework +crewai\n +but agent-config says autogen/);
    expect(text).toMatch(/maxSteps +looked at: none/);
    expect(text).toMatch(/hasMemory +yes/);
    expect(text).toMatch(/humanApproval +unknown \(dynamic\): chosen at run time/);
  });

  it("shows evidence with its code, escaped", () => {
    expect(text).toMatch(/src\/mail\.py:7 {2}source-code, declared\n +mail = Agent\(\\u202Etools\)/);
  });

  it("shows relationships both ways", () => {
    expect(text).toMatch(/Points at {2}1\n +uses +tool send/);
    expect(text).toMatch(/Pointed at by {2}1\n +delegates-to +agent team/);
  });

  it("shows what rules found, could not decide, and how many judge it", () => {
    expect(text).toContain("3 judge it, 1 found nothing or did not apply");
    expect(text).toMatch(/critical {2}sends what it reads/);
    expect(text).toMatch(/\? unknown {2}agent-has-no-step-limit\n +maxSteps comes from a file/);
  });
});

describe("findAssets", () => {
  const b = new SnapshotBuilder();
  const model = b.asset("model", "gpt-4o", {}, { id: "aaaaaaaaaaaaaaaa", identities: ["model:openai/gpt-4o"] });
  const mini = b.asset("model", "gpt-4o-mini", {}, { id: "abbbbbbbbbbbbbbb" });
  const call = b.asset("operation", "gpt-4o", {}, { id: "cccccccccccccccc" });
  const { assets } = b.build();

  it.each([
    ["gpt-4o", [model, call]],
    ["model:gpt-4o", [model]],
    ["model:openai/gpt-4o", [model]],
    ["MODEL:GPT-4O", [model]],
    ["abbbbb", [mini]],
    ["abb", []],
    ["mini", [mini]],
    ["claude", []],
  ])("%s", (wanted, expected) => expect(findAssets(assets, wanted)).toEqual(expected));
});
