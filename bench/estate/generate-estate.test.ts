import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { generateEstate } from "./generate-estate.ts";

const PLAN = { seed: 7, files: 400, bytes: 1.2e6, assets: 120 };
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function generated(): { labels: ReturnType<typeof generateEstate>; texts: ReadonlyMap<string, string> } {
  const root = mkdtempSync(join(tmpdir(), "stance-estate-"));
  folders.push(root);
  const labels = generateEstate(root, PLAN);
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return { labels, texts: new Map(paths.map((path) => [path.slice(root.length + 1), readFileSync(path, "utf8")])) };
}

test("the same plan gives the same bytes and labels", () => {
  const [one, other] = [generated(), generated()];
  expect([...one.texts]).toEqual([...other.texts]);
  expect(one.labels).toEqual(other.labels);
});

test("it holds as many files and labels as planned, and every label stands on a line that is there", () => {
  const { labels, texts } = generated();
  expect(texts.size).toBe(PLAN.files);
  expect(labels.filter(({ optional }) => optional !== true).length).toBe(PLAN.assets);
  for (const { places } of labels)
    for (const { path, line } of places)
      expect(texts.get(path)?.split("\n")[line - 1]?.trim(), `${path}:${line}`).toBeTruthy();
});

test("no mark and no placeholder is left in what is scanned", () => {
  const { texts } = generated();
  for (const [path, text] of texts) {
    expect(text, path).not.toMatch(/@@/);
    expect(text.replace("{{question}}", ""), path).not.toMatch(/\{\{\w+(\.\w)?\}\}/);
  }
});
