import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { describe, expect, it } from "vitest";
import type { Report } from "../../../domain/report.ts";
import type { Snapshot } from "../../../domain/snapshot.ts";
import { expectGolden } from "../../../testing/golden.ts";
import { REPORT_OPTIONS } from "../../../testing/report-options.ts";
import { sampleSnapshot } from "../../../testing/sample-snapshot.ts";
import { SnapshotBuilder } from "../../../testing/snapshot-builder.ts";
import { cyclonedx16 } from "../cyclonedx-1.6/report.ts";
import { scoreOf } from "../shared/bom/aibom-score.ts";
import type { Component } from "../shared/bom/document.ts";
import { cyclonedx } from "./report.ts";

const bom = (snapshot: Snapshot = sampleSnapshot(), report: Report = cyclonedx) =>
  JSON.parse(report.render(snapshot, REPORT_OPTIONS));
const named = (list: { name: string }[], name: string) =>
  list.find((item) => item.name === name) as never as Component & {
    [field: string]: unknown;
  };
const propertyOf = (item: { properties: readonly { name: string; value: string }[] }, name: string) =>
  item.properties.find((property) => property.name === `stance:${name}`)?.value;

describe.each([
  ["1.7", cyclonedx, Spec.Version.v1dot7, "golden.json"],
  ["1.6", cyclonedx16, Spec.Version.v1dot6, "golden-1.6.json"],
] as const)("CycloneDX %s", (specVersion, report, version, golden) => {
  const validator = new Validation.JsonStrictValidator(version);

  it("passes the official strict schema: a full scan, an empty one, one with time", async () => {
    for (const snapshot of [
      sampleSnapshot(),
      new SnapshotBuilder().build(),
      sampleSnapshot({ time: "2026-01-02T03:04:05Z" }),
    ])
      expect(await validator.validate(report.render(snapshot, REPORT_OPTIONS))).toBeNull();
  });

  it("would fail it with an unknown field, and bears its version", async () => {
    const text = report.render(sampleSnapshot(), REPORT_OPTIONS);
    expect(await validator.validate(text.replace('"components"', '"komponents"'))).not.toBeNull();
    expect(JSON.parse(text).specVersion).toBe(specVersion);
  });

  it("stays as recorded", () =>
    expectGolden(import.meta.dirname, golden, report.render(sampleSnapshot(), REPORT_OPTIONS)));
});

it("knows external models in 1.7 only, where the field is new", () => {
  expect(named(bom().components, "gpt-4o-mini").isExternal).toBe(true);
  expect(named(bom().components, "ranker.pkl").isExternal).toBeUndefined();
  expect(JSON.stringify(bom(sampleSnapshot(), cyclonedx16))).not.toContain("isExternal");
});

it("gives every asset one place: component, service, or none for what is no part of a product", () => {
  const { components, services } = bom();
  const listed = [...components, ...services].map((item: { "bom-ref": string }) => item["bom-ref"]);
  expect(new Set(listed).size).toBe(listed.length);
  const left = sampleSnapshot()
    .assets.filter((asset) => !listed.includes(asset.id))
    .map((asset) => asset.kind);
  expect([...new Set(left)].sort()).toEqual(["credential", "operation"]);
});

it("writes a hub model with owner, package URL and page, and an API model with its supplier", () => {
  const { components } = bom();
  expect(named(components, "bge-small-en-v1.5")).toMatchObject({
    type: "machine-learning-model",
    group: "BAAI",
    purl: "pkg:huggingface/BAAI/bge-small-en-v1.5",
    licenses: [{ license: { name: "mit", acknowledgement: "declared" } }],
    modelCard: { modelParameters: { task: "feature-extraction" } },
  });
  expect(named(components, "gpt-4o-mini").supplier).toEqual({ name: "openai" });
});

it("invents nothing: what was not read is absent, what could not be read says why", () => {
  const chosen = named(bom().components, "settings.model");
  expect(chosen.modelCard).toEqual({ modelParameters: {} });
  expect(chosen.supplier).toBeUndefined();
  expect(propertyOf(chosen, "unknown:modelId")).toBe("dynamic: chosen at run time from `settings.model`");
});

it("ties a model to the data it was trained on", () => {
  const { components } = bom();
  const data = named(components, "harbour/tickets-2025");
  expect(named(components, "gpt-4o-mini").modelCard?.modelParameters.datasets).toEqual([{ ref: data["bom-ref"] }]);
});

it("writes what stands on a network as a service, with what is known of its guard", () => {
  const { services } = bom();
  expect(named(services, "ticket-search")).toMatchObject({
    endpoints: ["http://mcp.harbour.example/sse"],
    authenticated: false,
    "x-trust-boundary": true,
  });
  expect(named(services, "openai").authenticated).toBeUndefined();
});

it("lets no user and password of a URL out as endpoint", () => {
  const builder = new SnapshotBuilder();
  builder.asset("endpoint", "llm", { url: "https://bob:hunter2@llm.example/v1" });
  expect(bom(builder.build()).services[0].endpoints).toEqual(["https://llm.example/v1"]);
});

it("lists each advisory once with all packages it hits, and flaws of model files", () => {
  const { vulnerabilities, components } = bom();
  const [advisory, unrated, flaw] = vulnerabilities;
  expect(advisory).toMatchObject({
    id: "GHSA-6qv9-48xg-fc7f",
    source: { name: "GitHub Advisories" },
    references: [{ id: "CVE-2025-65106" }],
    ratings: [{ severity: "high" }],
    affects: [
      { ref: named(components, "langchain-core")["bom-ref"], versions: [{ version: "0.3.15", status: "affected" }] },
    ],
  });
  expect(unrated.ratings[0].severity).toBe("unknown");
  expect(flaw.affects).toEqual([{ ref: named(components, "ranker.pkl")["bom-ref"] }]);
  expect(vulnerabilities).toHaveLength(3);
});

it("connects every part to the target", () => {
  const { dependencies, components, services } = bom();
  const needs = new Map<string, string[]>(
    dependencies.map((item: { ref: string; dependsOn: string[] }) => [item.ref, item.dependsOn]),
  );
  const reached = new Set<string>();
  const visit = (ref: string): void => {
    if (reached.has(ref)) return;
    reached.add(ref);
    for (const next of needs.get(ref) ?? []) visit(next);
  };
  visit("target");
  expect(reached.size).toBe(components.length + services.length + 1);
});

it("never calls itself complete, and says incomplete when something was not examined", () => {
  expect(bom().compositions[0].aggregate).toBe("incomplete");
  const whole = sampleSnapshot({ notExamined: [], runs: [] });
  expect(bom(whole).compositions[0].aggregate).toBe("unknown");
});

it("bears a serial number drawn from its content", () => {
  const first = bom().serialNumber;
  expect(first).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(bom().serialNumber).toBe(first);
  expect(bom(sampleSnapshot({ time: "2026-01-02T03:04:05Z" })).serialNumber).not.toBe(first);
});

it("scores models by the fields of the OWASP AIBOM generator", () => {
  const { components, metadata } = bom();
  const hub = named(components, "bge-small-en-v1.5");
  expect(Number(propertyOf(hub, "aibom:score"))).toBe(scoreOf(hub, bom()).score);
  expect(propertyOf(hub, "aibom:missing")).not.toContain("downloadLocation");
  expect(Number(propertyOf(metadata, "aibom:meanScore"))).toBeGreaterThan(20);
});
