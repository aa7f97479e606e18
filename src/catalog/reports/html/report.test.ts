import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Snapshot } from "../../../domain/snapshot.ts";
import { expectGolden } from "../../../testing/golden.ts";
import { REPORT_OPTIONS } from "../../../testing/report-options.ts";
import { sampleDepartures, sampleSnapshot } from "../../../testing/sample-snapshot.ts";
import { SnapshotBuilder } from "../../../testing/snapshot-builder.ts";
import { DARK, LIGHT, PAIRS, type Palette } from "./palette.ts";
import { html } from "./report.ts";

const page = (snapshot: Snapshot = sampleSnapshot()): string => html.render(snapshot, REPORT_OPTIONS);
const rows = (text: string, kind: string): number => text.split(`data-row="${kind}"`).length - 1;
const figure = (text: string, id: string): number =>
  Number(new RegExp(`data-figure="${id}">([\\d,]+)<`).exec(text)?.[1]?.replaceAll(",", ""));
const sectionOf = (text: string, id: string): string =>
  text.split(`<section id="${id}"`)[1]?.split("</section>")[0] ?? "";

describe("numbers", () => {
  it.each([
    ["findings", "finding", "findings", 13],
    ["inventory", "asset", "assets", 45],
    ["graph", "relationship", "relationships", 40],
    ["unknown", "undecided", "undecided", 4],
    ["not-examined", "not-examined", "notExamined", 6],
  ] as const)("of %s equal their rows", (id, row, list, count) => {
    const text = page();
    expect(figure(text, id)).toBe(count);
    expect(rows(sectionOf(text, id), row)).toBe(count);
    const open =
      list === "findings" ? sampleSnapshot().findings.filter((item) => item.ignored === null) : sampleSnapshot()[list];
    expect(open).toHaveLength(count);
  });

  it("beside every heading equal the rows below it", () => {
    const text = page();
    const kinds = [...text.matchAll(/data-counts="(kind-[a-z-]+)">([\d,]+)</g)];
    expect(kinds.length).toBeGreaterThan(10);
    for (const [, id, count] of kinds) {
      const table = text.split(`id="${id}"`)[1]?.split("</details>")[0] ?? "";
      expect(rows(table, "asset"), id).toBe(Number(count));
    }
    expect(rows(sectionOf(text, "ignored"), "finding")).toBe(2);
    expect(rows(text, "gap")).toBe(Number(/data-counts="gaps">(\d+)</.exec(text)?.[1]));
    expect(rows(text, "rule")).toBe(sampleSnapshot().rules.length);
  });
});

describe("what is not as it is intended to be", () => {
  it("has a section of its own with every row, and the page says so at its top", () => {
    const text = page(sampleSnapshot({ intended: sampleDepartures() }));
    const part = sectionOf(text, "intended");
    expect(rows(part, "departure")).toBe(Number(/data-counts="intended">(\d+)</.exec(part)?.[1]));
    expect(rows(part, "unassessed")).toBe(Number(/data-counts="unassessed">(\d+)</.exec(part)?.[1]));
    expect(part).toContain("&lt;b&gt;another&lt;/b&gt; package");
    expect(text.split("<h2")[0]).toContain("1 thing must not be so");
    const links = [...text.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
    for (const target of links) expect(text, target).toContain(` id="${target}"`);
  });

  it("does not call what nobody could assess met, and is not there where nothing is intended", () => {
    const text = page(sampleSnapshot({ intended: { ...sampleDepartures(), departures: [] } }));
    expect(sectionOf(text, "intended")).toContain("it is unknown, not met");
    expect(text).not.toContain("must not be so");
    expect(page()).not.toContain('id="intended"');
  });
});

describe("content security policy", () => {
  it("allows the page's own style and script by their hashes and nothing else", () => {
    const text = page();
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(text)?.[1] ?? "";
    const hash = (tag: string) =>
      `'sha256-${createHash("sha256")
        .update(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(text)?.[1] ?? "")
        .digest("base64")}'`;
    expect(policy).toContain(`style-src ${hash("style")}`);
    expect(policy).toContain(`script-src ${hash("script")}`);
    expect(policy).toContain("default-src 'none'");
    expect(text.match(/<script/g)).toHaveLength(1);
    expect(text.match(/<style/g)).toHaveLength(1);
  });

  it("leaves nothing to fetch: no source, no style attribute, no handler", () => {
    const markup = page().replace(/<(style|script)>[\s\S]*?<\/\1>/g, "");
    expect(markup).not.toMatch(/<(img|iframe|link|object|embed|base|audio|video)\b/);
    const attributes = [...markup.matchAll(/<[a-z][^<>]*>/g)].flatMap(
      ([tag]) => tag.replace(/"[^"]*"/g, "").match(/[a-z-]+(?==)/g) ?? [],
    );
    expect(attributes.filter((name) => /^(src|style|on.*|srcset|action|formaction)$/.test(name))).toEqual([]);
    expect(attributes.length).toBeGreaterThan(1_000);
    for (const [, url] of markup.matchAll(/href="([^"]*)"/g)) expect(url).toMatch(/^(#|https:\/\/)/);
  });
});

describe("text of others", () => {
  it("is escaped, and characters that fool a reader are shown as codes", () => {
    const text = page();
    expect(text).toContain("\\u202Egnp.sloot&lt;img src=x onerror=alert(1)&gt;");
    expect(text).not.toContain("<img");
    expect(text).not.toContain("\u202e");
  });

  it("becomes a link only when it is a plain https URL", () => {
    const builder = new SnapshotBuilder();
    const references = ["https://a.example/x", "javascript:alert(1)", "http://b.example", "NIST SP 800-218A"];
    builder.finding(builder.rule("r", "low", { references }), builder.asset("agent", "a"), "m");
    const links = [...page(builder.build()).matchAll(/<li><a href="([^"]+)"/g)].map((match) => match[1]);
    expect(links).toContain("https://a.example/x");
    expect(links.filter((link) => !link?.startsWith("#"))).toEqual(["https://a.example/x"]);
  });
});

it("says what an empty scan means, and never that all is well", () => {
  const text = page(new SnapshotBuilder().build());
  expect(text).toContain("not proof that nothing is wrong");
  expect(text).toContain("it is unknown, not clean");
});

it("warns at the top when a source failed", () => {
  expect(page()).toContain("The source agent-config failed");
  expect(page(sampleSnapshot({ runs: [] }))).not.toContain("Incomplete.");
});

it("gives every element its own id, and every link inside the page a target", () => {
  const text = page();
  const ids = [...text.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of text.matchAll(/href="#([^"]+)"/g)) expect(ids, target).toContain(target);
});

it("has one main heading, and no level is left out", () => {
  const levels = [...page().matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  levels.forEach((level, index) => {
    if (index > 0) expect(level - (levels[index - 1] as number)).toBeLessThanOrEqual(1);
  });
});

/** Relative luminance of a colour (WCAG 2.2). */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

it.each([
  ["light", LIGHT],
  ["dark", DARK],
] as const)("has enough contrast in %s", (_, palette: Palette) => {
  for (const [ink, ground, least] of PAIRS) {
    const [a, b] = [luminance(palette[ink]), luminance(palette[ground])];
    expect((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), `${ink} on ${ground}`).toBeGreaterThanOrEqual(least);
  }
});

it("stays as recorded", () => expectGolden(import.meta.dirname, "golden.html", page()));

describe("code", () => {
  it("shows the lines around a place, with the line marked, where the scan kept them", () => {
    const snapshot = sampleSnapshot();
    const place = snapshot.findings[0]?.evidence[0];
    const line = place?.line ?? 0;
    const frame = { path: place?.path ?? "", from: line - 1, lines: ["above <b>", "the line", "below"] };
    const cell = place?.cell === undefined ? {} : { cell: place.cell };
    const text = page({ ...snapshot, frames: [{ ...frame, ...cell }] });
    expect(text).toContain(`<mark><span class="line">${line}</span>the line\n</mark>`);
    expect(text).toContain(`<span class="line">${line - 1}</span>above &lt;b&gt;\n`);
    expect(page(snapshot)).not.toContain("<mark>");
  });
});
