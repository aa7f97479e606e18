import { describe, expect, it } from "vitest";
import type { Evidence } from "../../domain/evidence.ts";
import type { ConnectorId } from "../../domain/ids.generated.ts";
import type { AnyObservedAsset, Observation } from "../../domain/observation.ts";
import { digest } from "../../testing/digest.ts";
import { assemble, observationFaults } from "./assemble.ts";

const at = (path: string, connector: ConnectorId = "source-code"): Evidence => ({
  connector,
  path,
  line: 1,
  confidence: "declared",
  role: "source",
});

const asset = (key: string, details: Partial<AnyObservedAsset> = {}): AnyObservedAsset =>
  ({
    key,
    kind: "tool",
    name: key,
    identities: [],
    anchor: key,
    properties: {},
    evidence: [at(`${key}.py`)],
    ...details,
  }) as AnyObservedAsset;

const observation = (assets: readonly AnyObservedAsset[], details: Partial<Observation> = {}): Observation => ({
  connector: "source-code",
  scope: { kind: "directory", name: "t" },
  assets,
  relationships: [],
  relationshipGaps: [],
  notExamined: [],
  ...details,
});
const ids = (...observations: readonly Observation[]): string[] =>
  assemble(observations, digest).assets.map((item) => item.id);

describe("identity", () => {
  it("joins claims that share one of several identities, across sources", () => {
    const code = observation([asset("a", { identities: ["x"] }), asset("b", { identities: ["y"] })]);
    const other = observation([asset("c", { identities: ["x", "y"], evidence: [at("c.json", "mcp-config")] })], {
      connector: "mcp-config",
    });
    const { assets } = assemble([code, other], digest);
    expect(assets).toHaveLength(1);
    expect(assets[0]?.identities).toEqual(["x", "y"]);
    expect(assets[0]?.evidence.map((item) => item.path)).toEqual(["a.py", "b.py", "c.json"]);
  });

  it("never joins different kinds, nor things without identity", () => {
    const kinds = [asset("a", { identities: ["x"] }), asset("b", { kind: "skill", identities: ["x"] } as never)];
    expect(new Set(ids(observation(kinds))).size).toBe(2);
    expect(new Set(ids(observation([asset("a", { anchor: "same" }), asset("b", { anchor: "same" })]))).size).toBe(2);
  });

  it("says the same for observations in any order", () => {
    const list = [
      observation([asset("a", { identities: ["x"] }), asset("b")]),
      observation([asset("c", { identities: ["x"] })], { connector: "skills" }),
    ];
    expect(assemble([...list].reverse(), digest)).toEqual(assemble(list, digest));
  });

  it("gives ids that a move of the file leaves alone", () => {
    const before = [asset("old/a", { anchor: "tool:run" }), asset("old/b", { identities: ["x"] })];
    const after = [asset("new/place/a", { anchor: "tool:run" }), asset("new/place/b", { identities: ["x"] })];
    expect(ids(observation(after)).sort()).toEqual(ids(observation(before)).sort());
  });

  it("joins by a folder, and leaves the folder out of the id", () => {
    const inFolder = (folder: string) => observation([asset("a", { identities: [`credential:K@place:${folder}`] })]);
    expect(ids(inFolder("web"))).toEqual(ids(inFolder("site")));
    const two = observation([
      asset("a", { identities: ["credential:K@place:api"] }),
      asset("b", { identities: ["credential:K@place:web"] }),
    ]);
    expect(new Set(ids(two)).size).toBe(2);
    const known = observation([asset("a", { identities: ["credential:K@place:api", "everywhere"] })]);
    expect(ids(known)).toEqual(ids(observation([asset("b", { identities: ["everywhere"] })])));
  });
});

describe("relationships", () => {
  it("join what several sources drew, with the evidence of each, and none to itself", () => {
    const edge = (from: string, to: string, path: string) => ({
      from,
      verb: "uses" as const,
      to,
      evidence: [at(path)],
    });
    const { relationships } = assemble(
      [
        observation([asset("a", { identities: ["a"] }), asset("b", { identities: ["b"] })], {
          relationships: [edge("a", "b", "1.py"), edge("a", "a", "1.py")],
        }),
        observation([asset("x", { identities: ["a"] }), asset("y", { identities: ["b"] })], {
          connector: "skills",
          relationships: [edge("x", "y", "2.py")],
        }),
      ],
      digest,
    );
    expect(relationships).toHaveLength(1);
    expect(relationships[0]?.evidence.map((item) => item.path)).toEqual(["1.py", "2.py"]);
  });

  it("keep what is not known of them, under the asset's id", () => {
    const gap = { from: "a", verb: "uses" as const, reason: "dynamic" as const, detail: "built at run time" };
    const { assets, incomplete } = assemble([observation([asset("a")], { relationshipGaps: [gap] })], digest);
    expect(incomplete).toEqual([{ from: assets[0]?.id, verb: "uses", detail: "built at run time" }]);
  });
});

describe("an unsound observation", () => {
  it.each([
    ["key used twice", observation([asset("a"), asset("a")])],
    ["asset without evidence", observation([asset("a", { evidence: [] })])],
    [
      "names no asset",
      observation([asset("a")], { relationships: [{ from: "a", verb: "uses", to: "b", evidence: [] }] }),
    ],
    [
      "gap names no asset",
      observation([], { relationshipGaps: [{ from: "a", verb: "uses", reason: "dynamic", detail: "" }] }),
    ],
  ])("%s", (fault, unsound) => {
    expect(observationFaults(unsound)).toEqual([expect.stringContaining(fault)]);
  });
});
