import { describe, expect, it } from "vitest";
import type { Rule } from "../../domain/rule.ts";
import { fail, failEach, notApplicable, pass } from "../../domain/verdict.ts";
import { GraphBuilder, someEvidence } from "../../testing/build-graph.ts";
import { digest } from "../../testing/digest.ts";
import { evaluate, judge } from "./evaluate.ts";

const rule = (id: string, check: Rule<"agent">["check"], details: Partial<Rule> = {}): Rule =>
  ({
    id,
    title: id,
    area: "agents",
    appliesTo: "agent",
    severity: "medium",
    controls: [],
    techniques: [],
    why: "",
    fix: "",
    check,
    ...details,
  }) as unknown as Rule;

function graphOf(...agents: readonly string[]) {
  const builder = new GraphBuilder();
  for (const name of agents) builder.add("agent", name, { framework: name });
  return builder.build();
}
const judged = (check: Rule<"agent">["check"]) => {
  const graph = graphOf("a");
  const [agent] = graph.all("agent");
  return judge(rule("r", check) as unknown as Rule<"agent">, agent as NonNullable<typeof agent>, graph);
};

describe("judge", () => {
  it("turns a pass without full knowledge into unknown, and keeps a fail", () => {
    const looks =
      (outcome: ReturnType<typeof pass>): Rule<"agent">["check"] =>
      (agent, graph) => {
        graph.all("agent").find((item) => item.id === agent.id && item.read("hasMemory") === true);
        return outcome;
      };
    expect(judged(looks(pass()))).toEqual({ outcome: "unknown", reasons: ["no source read has memory of agent a"] });
    expect(judged(looks(notApplicable("no"))).outcome).toBe("unknown");
    expect(judged(looks(fail("m"))).outcome).toBe("fail");
  });

  it("ends at an unread property, and at a bug of the rule, with unknown", () => {
    expect(judged((agent) => (agent.read("hasMemory") ? fail("m") : pass())).outcome).toBe("unknown");
    const bug = judged(() => {
      throw new TypeError("x is not a function");
    });
    expect(bug).toEqual({ outcome: "unknown", reasons: ["the rule itself failed: x is not a function"] });
  });

  it("forgets what an earlier check missed", () => {
    const graph = graphOf("a");
    const [agent] = graph.all("agent");
    const one = agent as NonNullable<typeof agent>;
    judge(rule("r", (item) => (item.read("hasMemory") ? fail("m") : pass())) as unknown as Rule<"agent">, one, graph);
    expect(judge(rule("s", pass) as unknown as Rule<"agent">, one, graph).outcome).toBe("pass");
  });
});

describe("evaluate", () => {
  const checks = [
    rule("low", () => fail("m"), { severity: "low" }),
    rule("worst", (agent) => (agent.read("framework") === "a" ? fail("m") : pass()), { severity: "critical" }),
    rule("free", () => notApplicable("no")),
    rule("unread", (agent) => (agent.read("hasMemory") ? fail("m") : pass())),
  ];

  it("tallies every rule on every asset and sorts the worst first", () => {
    const { findings, undecided, tally } = evaluate(graphOf("a", "b"), checks, digest);
    expect(findings.map((item) => `${item.rule} ${item.assetName}`)).toEqual(["worst a", "low a", "low b"]);
    expect(undecided.map((item) => item.rule)).toEqual(["unread", "unread"]);
    expect(tally).toEqual({
      low: { pass: 0, fail: 2, unknown: 0, notApplicable: 0 },
      worst: { pass: 1, fail: 1, unknown: 0, notApplicable: 0 },
      free: { pass: 0, fail: 0, unknown: 0, notApplicable: 2 },
      unread: { pass: 0, fail: 0, unknown: 2, notApplicable: 0 },
    });
  });

  it("gives each issue of one asset its own fingerprint, by its subject and not by its words", () => {
    const several = (suffix: string) =>
      rule("several", () => failEach(["x", "y"].map((subject) => ({ message: `${subject} ${suffix}`, subject }))));
    const prints = (suffix: string) =>
      evaluate(graphOf("a"), [several(suffix)], digest).findings.map((item) => item.fingerprint);
    expect(new Set(prints("now")).size).toBe(2);
    expect(prints("then")).toEqual(prints("now"));
  });

  it("places a finding where the issue stands, else where the asset stands", () => {
    const there = { ...someEvidence, path: "tests/x.py", role: "test" as const };
    const { findings } = evaluate(
      graphOf("a"),
      [rule("at", () => fail("m", { evidence: [there] })), rule("by", () => fail("m", { evidence: [] }))],
      digest,
    );
    expect(findings.map((item) => [item.rule, item.evidence[0]?.path, item.role])).toEqual([
      ["by", someEvidence.path, "source"],
      ["at", "tests/x.py", "test"],
    ]);
  });

  it("takes an issue's own severity, else the rule's", () => {
    const mixed = rule("mixed", () =>
      failEach([{ message: "as the rule" }, { message: "by itself", subject: "x", severity: "critical" }]),
    );
    const { findings } = evaluate(graphOf("a"), [mixed], digest);
    expect(findings.map(({ message, severity }) => [message, severity])).toEqual([
      ["by itself", "critical"],
      ["as the rule", "medium"],
    ]);
  });
});
