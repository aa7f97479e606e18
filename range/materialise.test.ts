import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { materialise } from "./materialise.ts";
import { MODEL_FILE_FORMS, modelBytes } from "./model-bytes.ts";
import { TruthError } from "./truth.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stance-range-test-"));
  mkdirSync(join(folder, "source"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function made(text: string): string {
  writeFileSync(join(folder, "source", "a.txt"), text);
  materialise(join(folder, "source"), join(folder, "target"), [{ path: "models/x.gguf", make: "gguf" }]);
  return readFileSync(join(folder, "target", "a.txt"), "utf8");
}

it("puts keys and texts in the place of markers, the same ones every time", () => {
  const text = "a\n{{planted-key:openai}} b\n{{planted-text:conceal}}\n";
  expect(made(text)).toMatch(/^a\nsk-proj-[\w-]{40,} b\nIgnore .+\n$/);
  expect(made(text)).toBe(made(text));
});

it("makes model files", () => {
  made("");
  expect(
    readFileSync(join(folder, "target", "models/x.gguf"))
      .subarray(0, 4)
      .toString(),
  ).toBe("GGUF");
});

it.each(["{{planted-key:nobody}}", "{{planted-text:nothing}}"])("refuses %s", (marker) => {
  expect(() => made(marker)).toThrow(TruthError);
});

it.each(MODEL_FILE_FORMS)("%s has the same bytes every time", (form) => {
  expect(modelBytes(form).equals(modelBytes(form))).toBe(true);
});
