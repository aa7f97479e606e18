import { expect, it } from "vitest";
import { REPORT_OPTIONS } from "../../../testing/report-options.ts";
import { sampleSnapshot } from "../../../testing/sample-snapshot.ts";
import { csvAssets } from "./report.ts";

it("has a row per asset with its id, and counts the open findings", () => {
  const snapshot = sampleSnapshot();
  const lines = csvAssets.render(snapshot, REPORT_OPTIONS).split("\r\n").slice(1, -1);
  expect(lines).toHaveLength(snapshot.assets.length);
  for (const [index, asset] of snapshot.assets.entries()) expect(lines[index]?.endsWith(`,${asset.id}`)).toBe(true);
});

it("says what could not be read", () => {
  const snapshot = sampleSnapshot();
  const unread = snapshot.assets.find((asset) => Object.keys(asset.gaps).length > 0);
  const [property] = Object.keys(unread?.gaps ?? {});
  const line = csvAssets
    .render(snapshot, REPORT_OPTIONS)
    .split("\r\n")
    .find((row) => row.endsWith(unread?.id ?? "-"));
  expect(line).toContain(`${property}: `);
});
