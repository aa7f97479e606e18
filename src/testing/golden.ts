import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";

/** Holds a text to the file beside its test. `UPDATE_GOLDEN=1 vitest run <test>` writes what the code now says. */
export function expectGolden(folder: string, file: string, text: string): void {
  const path = join(folder, file);
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(path, text);
  expect(existsSync(path), `${file} is missing: run with UPDATE_GOLDEN=1`).toBe(true);
  expect(text).toBe(readFileSync(path, "utf8"));
}
