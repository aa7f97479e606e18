import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc, { type Arbitrary } from "fast-check";
import { describe, expect, it } from "vitest";
import { rules } from "../../src/catalog/rules.generated.ts";
import { ASSET_KINDS, type AssetKind } from "../../src/domain/asset.ts";
import type { AnyObservedAsset, Observation } from "../../src/domain/observation.ts";
import { VERBS, type Verb } from "../../src/domain/relationship.ts";
import { kindsOf, type Rule } from "../../src/domain/rule.ts";
import { fail, pass } from "../../src/domain/verdict.ts";
import { arbitraryProperties } from "../../src/testing/arbitrary-assets.ts";
import { someEvidence } from "../../src/testing/build-graph.ts";
import { concludedFromAbsence, type Loss, verdicts } from "./missing-knowledge.ts";

const RULES = join(import.meta.dirname, "../../src/catalog/rules");
/** The words that code compares with: signal ids, sinks, capabilities. */
const wordsIn = (files: string): string[] => {
  const texts = globSync(files, { cwd: RULES }).map((path) => readFileSync(join(RULES, path), "utf8"));
  return [
    ...new Set([...texts.join("\n").matchAll(/"([a-z][a-z-]{2,40})"/g)].map((match) => match[1] as string)),
  ].sort();
};
const EVERY_WORD = wordsIn("*/rule.ts");

/** All of a list, half of them those that the rule speaks of. */
function mostly<T extends string>(all: readonly T[], rule: Rule, usual: T): Arbitrary<T> {
  const named = all.filter((item) => item !== rule.appliesTo && wordsIn(`${rule.id}/rule.ts`).includes(item));
  return fc.oneof(fc.constantFrom(...(named.length > 0 ? named : [usual])), fc.constantFrom(...all));
}

/** An asset that the rule judges, others it may look at, and edges among them. */
function arbitraryObservation(rule: Rule): Arbitrary<Observation> {
  const near = arbitraryProperties(wordsIn(`${rule.id}/rule.ts`));
  const far = arbitraryProperties(EVERY_WORD);
  const asset = (kind: AssetKind): Arbitrary<object> => fc.oneof(near[kind], far[kind]);
  const verb = mostly<Verb>(VERBS, rule, "uses");
  const other = mostly<AssetKind>(ASSET_KINDS, rule, "tool").chain((kind) =>
    fc.tuple(fc.constant(kind), asset(kind), verb, fc.boolean()),
  );
  const others = fc.array(other, { maxLength: 4, size: "max" });
  const place = fc.constantFrom("src/app.py", ".mcp.json");
  const judged = fc
    .constantFrom(...kindsOf(rule))
    .chain((kind) => asset(kind).map((properties) => [kind, properties] as const));
  return fc.tuple(judged, others, place).map(([first, rest, path]) => {
    const evidence = [{ ...someEvidence, path }];
    return {
      connector: "source-code",
      scope: { kind: "directory", name: "t" },
      assets: [first, ...rest].map(([kind, properties], index) => {
        const name = `n${index}`;
        const asset = { key: name, kind, name, identities: [], anchor: name, properties, evidence };
        return asset as unknown as AnyObservedAsset;
      }),
      relationships: rest.map(([, , verb, inward], index) => {
        const [from, to] = inward ? [`n${index + 1}`, "n0"] : ["n0", `n${index + 1}`];
        return { from, verb, to, evidence };
      }),
      relationshipGaps: [],
      notExamined: [],
    };
  });
}

const losses = (rule: Rule): Arbitrary<Loss[]> =>
  fc.array(
    fc.oneof(
      fc.record({
        kind: fc.constant("property" as const),
        asset: fc.oneof(fc.constant(0), fc.nat(4)),
        property: fc.nat(30),
        gap: fc.boolean(),
      }),
      fc.record({
        kind: fc.constant("edges" as const),
        asset: fc.nat(4),
        verb: mostly<Verb>(VERBS, rule, "uses"),
        kept: fc.nat(2),
      }),
    ),
    { minLength: 1, maxLength: 8, size: "max" },
  );

/** Faults of a rule over generated knowledge, and the outcomes that were seen on the way. */
function probe(rule: Rule, runs: number): { faults: ReadonlySet<string>; outcomes: ReadonlySet<string> } {
  const faults = new Set<string>();
  const outcomes = new Set<string>();
  fc.assert(
    fc.property(arbitraryObservation(rule), losses(rule), (whole, lost) => {
      for (const verdict of verdicts(rule, whole).values()) outcomes.add(verdict.outcome);
      for (const fault of concludedFromAbsence(rule, whole, lost)) faults.add(fault);
    }),
    { numRuns: runs, seed: 20_260_101 },
  );
  return { faults, outcomes };
}

it.each(rules.map((rule) => [rule.id, rule] as const))("%s concludes nothing from absence", (_, rule) => {
  const { faults, outcomes } = probe(rule, 300);
  expect([...faults]).toEqual([]);
  expect([...outcomes]).toEqual(expect.arrayContaining(["pass", "fail"]));
});

describe("a planted breach is seen", () => {
  const planted = (check: Rule<"agent">["check"]): Rule =>
    ({ ...(rules.find((rule) => rule.appliesTo === "agent") as Rule), id: "planted", check }) as unknown as Rule;

  it("a rule that takes an unread property for a harmless one", () => {
    const swallows = planted((agent) => {
      try {
        return agent.read("executesCode") === true ? fail("m") : pass();
      } catch {
        return pass();
      }
    });
    expect([...probe(swallows, 2_000).faults]).toContain("planted: fail became pass with less known");
  });

  it("a rule that blames an agent because no tool that asks could be read", () => {
    const blames = planted((agent, graph) =>
      graph.from(agent, "uses", "tool").find((tool) => tool.read("requiresApproval") === true) === undefined
        ? fail("m")
        : pass(),
    );
    expect([...probe(blames, 2_000).faults]).toContain("planted: pass became fail with less known");
  });

  it("a rule that looks from the tools, whose agents are not all known", () => {
    const fromBehind = {
      ...planted(pass),
      appliesTo: "tool",
      check: ((tool, graph) =>
        graph.to(tool, "uses", "agent").size > 0 ? fail("m") : pass()) as Rule<"tool">["check"],
    } as unknown as Rule;
    expect([...probe(fromBehind, 300).faults]).toEqual([]);
  });
});
