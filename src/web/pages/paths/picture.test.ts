import { expect, it } from "vitest";
import { pictureOf } from "./picture.ts";

type Path = Parameters<typeof pictureOf>[0];

const hop = (sentence: string, after: readonly number[], unknown: readonly string[] = []): Path["hops"][number] => ({
  ...{ step: "", title: "", assetId: "", assetKind: "tool", assetName: "mail", gains: "invoke", sentence },
  ...{ techniques: [], difficulty: 1, because: "", entry: null, after: [...after], unknown: [...unknown], fix: "" },
  evidence: [{ path: "app/mail.py", line: 3, confidence: "declared", role: "source", connector: "source-code" }],
  controls: [],
});

const path = (hops: Path["hops"]): Path => ({
  ...{ id: "0", target: "", targetTitle: "", assetId: "", assetKind: "tool", assetName: "mail", severity: "high" },
  ...{ certain: false, effort: 3, entries: ["content"], sentence: "Anyone <reads> it.", why: "", alike: 0 },
  ...{ scenarios: [], hops, others: [] },
});

it("tells every step with its place, joined to those that it needs", () => {
  const { svg, width, height } = pictureOf(path([hop("First.", []), hop("Second.", [0]), hop("Third.", [0, 1])]));
  expect(svg).toContain(`width="${width}" height="${height}"`);
  expect(["First.", "Second.", "Third."].every((sentence) => svg.includes(`>${sentence}<`))).toBe(true);
  expect(svg.match(/<path /g)).toHaveLength(3);
  expect(svg.match(/app\/mail\.py:3/g)).toHaveLength(3);
});

it("is well formed whatever things are called, and wraps what is long", () => {
  const short = pictureOf(path([hop("Short.", [])]));
  const { svg, height } = pictureOf(path([hop(`</text><script>\u0007\u202e ${"long ".repeat(60)}`, [], ["why"])]));
  expect(svg).toContain("Anyone &lt;reads&gt; it.");
  expect(svg).not.toContain("<script>");
  expect(svg).toContain("\\u0007\\u202E");
  expect(svg).toContain("not known for certain");
  expect(height).toBeGreaterThan(short.height);
});
