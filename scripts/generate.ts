// Writes everything that is derived from the entries: `npm run generate`; with --check it only compares and fails when stale.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { generatedFiles } from "./generate/files.ts";

const root = join(import.meta.dirname, "..");
const check = process.argv.includes("--check");
const stale: string[] = [];

for (const phase of ["ids", "docs"] as const) {
  for (const [path, content] of await generatedFiles(root, phase)) {
    const target = join(root, path);
    if (existsSync(target) && readFileSync(target, "utf8") === content) continue;
    stale.push(path);
    if (check) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}

if (check && stale.length > 0) {
  console.error(`Stale, run \`npm run generate\`:\n${stale.map((path) => `  ${path}`).join("\n")}`);
  process.exit(1);
}
console.log(
  stale.length === 0
    ? "Generated files are fresh."
    : `Wrote ${stale.length}:\n${stale.map((path) => `  ${path}`).join("\n")}`,
);
