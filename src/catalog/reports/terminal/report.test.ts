import { describe, expect, it } from "vitest";
import { displayWidth } from "../../../domain/display-text.ts";
import type { ReportOptions } from "../../../domain/report.ts";
import type { Snapshot } from "../../../domain/snapshot.ts";
import { placeAt, SnapshotBuilder } from "../../../testing/snapshot-builder.ts";
import { terminal } from "./report.ts";

const look: ReportOptions = { width: 80, colour: false, unicode: true, verbose: false };
const show = (snapshot: Snapshot, options: Partial<ReportOptions> = {}): string =>
  terminal.render(snapshot, { ...look, ...options });

/** The text from a heading to the next empty line that a heading follows. */
const section = (text: string, heading: string): string => {
  const from = text.indexOf(`\n${heading}`);
  if (from === -1) throw new Error(`no section ${heading} in:\n${text}`);
  return text.slice(from + 1);
};

/** An estate with a bit of everything, hostile names among it. */
function estate(): SnapshotBuilder {
  const b = new SnapshotBuilder();
  const code =
    'researcher = Agent(role="researcher", tools=[search_web, read_inbox, send_email], llm=llm, verbose=True)';
  const agent = b.asset(
    "agent",
    "researcher",
    { framework: "crewai" },
    { evidence: [placeAt("src/crew/agents.py", 12, { snippet: code }), placeAt("src/crew/main.py", 3)] },
  );
  const writer = b.asset("agent", "writer", { framework: "crewai" });
  const model = b.asset("model", "gpt-4o-2024-08-06", { provider: "openai", usage: "used" });
  const tools = [
    b.asset("tool", "search_web", { capabilities: ["reads-untrusted-content"] }),
    b.asset("tool", "送信ツール", { capabilities: ["sends-outside"] }),
    b.asset("tool", "evil\u202Eliam\x1b[31m", {}),
  ];
  b.link(agent, "uses", model, ...tools).link(agent, "delegates-to", writer);
  b.asset("mcp-server", "x".repeat(300), { transport: "stdio" });
  b.asset("package", "langchain", { version: "0.2.1", category: "llm-framework", direct: true });
  for (let index = 0; index < 30; index++)
    b.asset("package", `left-pad-${index}`, { version: "1.0.0", category: null });
  const leak = b.rule("agent-can-leak-data", "critical", {
    title: "An agent that reads private data can send it outside",
    fix: "Take the sending tool away. Or split the agent.",
  });
  const limit = b.rule("agent-has-no-step-limit", "medium", { title: "An agent has no step limit" });
  b.finding(leak, agent, "read_inbox reads private data, send_email sends it out");
  b.undecided(leak, writer, "not all that agent writer uses is known: built at run time");
  for (const name of ["a", "b", "c", "d"]) b.finding(limit, b.asset("agent", name), "sets no limit");
  const inTests = b.asset(
    "agent",
    "fake",
    {},
    { role: "test", evidence: [placeAt("tests/a.py", 1, { role: "test" })] },
  );
  b.finding(limit, inTests, "sets no limit");
  b.finding(limit, writer, "sets no limit", {
    ignored: { reason: "Watched by a person.", expires: "2027-01-01", source: "stance.yaml:4" },
  });
  b.notExamined("too-large", "over the limit", "a.json", "b.json", "c.json").notExamined(
    "link",
    "not followed",
    "latest",
  );
  b.run("source-code", { examined: 9, assets: 5 });
  return b;
}
const withLeftOut = { leftOut: { folders: { node_modules: 2 }, ignoredEntries: 7 } };

describe("the terminal report", () => {
  it("begins with what was looked at, in bytes that never change", () => {
    const snapshot = estate().build({
      target: { name: "shop", commit: "a".repeat(40), files: 1234, bytes: 1_930_000 },
    });
    expect(show(snapshot).split("\n")[0]).toBe("Looked at shop: 1,234 files, 1.9 MB, commit aaaaaaaaaaaa");
    expect(show(snapshot)).toBe(show(snapshot));
  });

  it("counts the packages that are not listed, and shows what is asked for where no version is fixed", () => {
    const b = estate();
    b.asset("package", "torch", { version: null, requirement: ">=2.2", category: "ml-library", direct: true });
    const text = show(b.build({ leftOut: { folders: {}, ignoredEntries: 0, packages: 2931 } }), { width: 120 });
    const inventory = section(text, "AI here");
    expect(inventory).toContain("torch >=2.2");
    expect(inventory).toContain("2,931 further packages without AI, which no known advisory is about: not listed");
    expect(show(b.build())).not.toContain("further package");
  });

  it("lists the AI by kind, the most telling first", () => {
    const inventory = section(show(estate().build()), "AI here");
    expect(inventory).toMatch(/^ {2}agents +7 {2}researcher \(crewai, 3 tools\), writer \(crewai\)/m);
    expect(inventory).toMatch(/^ {2}model +1 {2}gpt-4o-2024-08-06 \(openai\)/m);
    expect(inventory).toMatch(/^ {2}packages +31 {2}langchain 0\.2\.1, left-pad/m);
    expect(inventory).toContain("1 for AI");
    expect(inventory).toContain("1 in tests, examples or docs");
  });

  it("counts every asset of a kind as shown or as more", () => {
    const b = new SnapshotBuilder();
    for (let index = 0; index < 40; index++) b.asset("tool", `tool-with-a-long-name-${index % 20}`);
    const row = /^ {2}tools +40 {2}([^+]*)\+ (\d+) more/m.exec(section(show(b.build()), "AI here"));
    const shown = [...(row?.[1] ?? "").matchAll(/tool-with-a-long-name-\d+/g)].length;
    expect(shown).toBeGreaterThan(1);
    expect(2 * shown + Number(row?.[2])).toBe(40);
  });

  it("draws what hangs on an agent, and says so when its model is unknown", () => {
    const tree = section(show(estate().build()), "How it hangs together");
    expect(tree).toContain("├─ model         gpt-4o-2024-08-06");
    expect(tree).toContain("search_web (reads-untrusted-content)");
    expect(tree).toMatch(/writer {2}crewai agent.*\n {2}└─ model +unknown/);
  });

  it("shows findings worst first, by rule, with place, code, fix and the command that explains", () => {
    const findings = section(show(estate().build()), "Findings  1 critical, 4 medium");
    expect(findings.indexOf("CRITICAL")).toBeLessThan(findings.indexOf("MEDIUM"));
    expect(findings).toContain("researcher: read_inbox reads private data, send_email sends it out");
    expect(findings).toContain("src/crew/agents.py:12  and 1 more place");
    expect(findings).toContain('researcher = Agent(role="researcher"');
    expect(findings).toMatch(/fix +Take the sending tool away\.\n/);
    expect(findings).toContain("stance explain agent-can-leak-data");
    expect(findings).toContain("+ 2 more like this");
  });

  it("tells findings in tests apart with their count, unless they shall count", () => {
    const apart = show(estate().build());
    expect(section(apart, "In tests, examples and documentation  1 medium")).toContain("--include-tests");
    const included = show(estate().build(), { includeTests: true });
    expect(included).not.toContain("In tests, examples and documentation");
    expect(included).toContain("Findings  1 critical, 5 medium");
  });

  it("keeps ignored findings in sight, with reason, end and source", () => {
    expect(section(show(estate().build()), "Ignored by decision  1 medium")).toMatch(
      /writer\n +Watched by a person\. {2}until 2027-01-01, stance\.yaml:4/,
    );
  });

  it("says what could not be decided and what was not looked at", () => {
    const text = show(estate().build(withLeftOut));
    expect(section(text, "What could not be decided  1 check")).toContain("built at run time");
    const unseen = section(text, "What was not looked at  4 items");
    expect(unseen).toMatch(/3 too large +a\.json, b\.json, …/);
    expect(unseen).toMatch(/1 linked +latest/);
    expect(unseen).toMatch(/on purpose +node_modules × 2, 7 entries/);
  });

  it("shows everything when verbose", () => {
    const text = show(estate().build(), { verbose: true });
    for (const part of [
      "left-pad-29",
      "c.json",
      "src/crew/main.py:3",
      "fingerprint",
      "source-code",
      "d: sets no limit",
    ])
      expect(text).toContain(part);
    expect(text).not.toContain("--verbose");
  });

  it.each([60, 80, 120])("overflows nowhere at %i columns", (width) => {
    for (const verbose of [false, true])
      for (const line of show(estate().build(withLeftOut), { width, verbose }).split("\n"))
        expect(displayWidth(line), line).toBeLessThanOrEqual(width);
  });

  it("lets no escape sequence or bidirectional character of a name through", () => {
    const text = show(estate().build(), { verbose: true });
    expect(text).toContain("evil\\u202Eliam\\u001B[31m");
    expect(text).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
  });

  it("uses ASCII alone where the locale asks for it", () => {
    expect(show(estate().build(), { unicode: false, verbose: true })).toMatch(/^[\x20-\x7e\n]*$/);
  });

  it("offers only commands that are safe to paste", () => {
    const b = new SnapshotBuilder();
    const asset = b.asset("agent", "$(rm -rf ~)");
    const text = show(b.build());
    expect(section(text, "Next")).toContain(`stance why ${asset.id}`);
    expect(section(text, "Next")).not.toContain("rm -rf");
  });

  it("says where AI would have shown when there is none", () => {
    const b = new SnapshotBuilder();
    b.asset("package", "left-pad", { category: null });
    b.run("source-code", { examined: 9 }).run("dependencies");
    const text = section(show(b.build()), "No AI found");
    expect(text).toMatch(/source-code +9 files examined/);
    expect(text).toMatch(/dependencies +no file of its kind/);
  });

  it("claims nothing when no source looked", () => {
    expect(show(new SnapshotBuilder().build())).toContain("this says nothing about what is here");
  });

  it("says what the rules saw when nothing is wrong, and never that all is well", () => {
    const b = new SnapshotBuilder();
    const agent = b.asset("agent", "quiet");
    b.undecided(b.rule("agent-can-leak-data", "high"), agent, "tools are unknown");
    b.rule("agent-has-no-step-limit", "low");
    const text = show(b.build());
    expect(section(text, "No findings that count")).toMatch(/2 rules of 2 .* 1 check passed, 1 could not/s);
    expect(text).not.toMatch(/secure|safe|clean/i);
  });

  it("says at the top that a source broke, or that the scan was cut short", () => {
    const broken = new SnapshotBuilder().run("dependencies", { status: "failed", error: "no such\ntable" }).build();
    expect(show(broken).split("\n")[1]).toContain("Incomplete: dependencies failed: no such table");
    const cut = new SnapshotBuilder().notExamined("truncated", "the scan was interrupted", "a", "b").build();
    expect(show(cut).split("\n")[1]).toContain("Incomplete: 2 files not reached: the scan was interrupted");
  });
});

it("names the languages that are not read, and how much there is of each", () => {
  const snapshot = estate().notExamined("language-not-read", "12 Swift files", "ios/App.swift");
  snapshot.notExamined("language-not-read", "1 Dart file", "lib/main.dart");
  for (const verbose of [false, true])
    expect(section(show(snapshot.build(), { verbose }), "What was not looked at")).toContain(
      "language not read       12 Swift files, 1 Dart file",
    );
});
