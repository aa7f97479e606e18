import { describe, expect, it } from "vitest";
import type { Evidence, FileRole } from "../../domain/evidence.ts";
import type { ConnectorId } from "../../domain/ids.generated.ts";
import type { AnyObservedAsset, Gap } from "../../domain/observation.ts";
import { byStrength, mergeEvidence, mergeProperties, type Sighting, strongestRole } from "./merge.ts";

const evidence = (path: string, details: Partial<Evidence> = {}): Evidence => ({
  connector: "source-code",
  path,
  line: 1,
  confidence: "declared",
  role: "source",
  ...details,
});

function sighting(
  properties: object,
  details: {
    connector?: ConnectorId;
    role?: FileRole;
    gaps?: { [property: string]: Gap };
    place?: Partial<Evidence>;
  } = {},
): Sighting {
  const { connector = "source-code", role = "source", gaps = {}, place = {} } = details;
  const asset = { kind: "model", name: "m", properties, gaps, evidence: [evidence("a.py", { role, ...place })] };
  return { connector, asset: asset as unknown as AnyObservedAsset };
}

const gap: Gap = { reason: "dynamic", detail: "chosen at run time" };

describe("properties", () => {
  it("unite lists, once each", () => {
    const merged = mergeProperties([
      sighting({ operations: ["chat", "embeddings"] }),
      sighting({ operations: ["chat"] }),
    ]);
    expect(merged).toEqual({ properties: { operations: ["chat", "embeddings"] }, gaps: {}, disagreements: [] });
  });

  it("take the strongest known value and keep the losing one", () => {
    const { properties, disagreements } = mergeProperties([
      sighting({ licence: null }),
      sighting({ licence: "mit" }),
      sighting({ licence: "apache-2.0" }, { connector: "model-files" }),
    ]);
    expect(properties.licence).toBe("mit");
    expect(disagreements).toEqual([{ property: "licence", value: "apache-2.0", connector: "model-files" }]);
  });

  it.each([
    ["revision", "abc", null],
    ["trustsRemoteCode", false, true],
    ["pinned", true, false],
    ["placeholder", true, false],
    ["exposure", "reference", "literal"],
    ["clientSide", false, true],
  ])("let the value of %s win that a reviewer must not miss", (property, harmless, alarming) => {
    const { properties } = mergeProperties([sighting({ [property]: harmless }), sighting({ [property]: alarming })]);
    expect(properties[property]).toBe(alarming);
  });

  it("stay a gap only where nobody knows", () => {
    const unread = sighting({}, { gaps: { modelId: gap, licence: gap } });
    const { properties, gaps } = mergeProperties([unread, sighting({ modelId: "gpt-4o" })]);
    expect(properties).toEqual({ modelId: "gpt-4o" });
    expect(gaps).toEqual({ licence: gap });
  });

  it("take nothing from a property that is set to undefined", () => {
    expect(mergeProperties([sighting({ licence: undefined }, { gaps: { licence: gap } })])).toMatchObject({
      properties: {},
      gaps: { licence: gap },
    });
  });
});

describe("strength", () => {
  it("is product code before tests, and what is declared before what is inferred", () => {
    const test = sighting({ n: 1 }, { role: "test" });
    const inferred = sighting({ n: 2 }, { place: { confidence: "inferred" } });
    const declared = sighting({ n: 3 });
    expect(byStrength([test, inferred, declared])).toEqual([declared, inferred, test]);
  });

  it("of a role is the strongest of all places", () => {
    expect(strongestRole([evidence("a", { role: "test" }), evidence("b", { role: "example" })])).toBe("example");
    expect(strongestRole([])).toBe("source");
  });
});

describe("evidence", () => {
  it("stands once, product code first, then in reading order", () => {
    const list = [
      evidence("b.py", { line: 9 }),
      evidence("b.py", { line: 2 }),
      evidence("a.py", { role: "test" }),
      evidence("b.py", { line: 2 }),
    ];
    expect(mergeEvidence([list, list]).map((item) => `${item.path}:${item.line}`)).toEqual([
      "b.py:2",
      "b.py:9",
      "a.py:1",
    ]);
  });
});
