import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { entryFaults } from "./entries.ts";

const ROOT = join(import.meta.dirname, "../..");
const read = (folder: string, pattern: string): { [path: string]: string } =>
  Object.fromEntries(
    globSync(pattern, { cwd: join(ROOT, folder) }).map((path) => [
      path,
      readFileSync(join(ROOT, folder, path), "utf8"),
    ]),
  );

const files = read("src/catalog", "{connectors,signatures,programs,rules,attack-steps,drift-kinds,reports}/**/*.ts");
const docs = Object.values(read("docs/reference", "*.md")).join("\n");

it("every entry has its folder, its test, its doc, and a rule a case per outcome", () => {
  expect(entryFaults(files, docs)).toEqual([]);
});

describe("a planted breach is seen", () => {
  const rule =
    'import { notApplicable } from "x";\nexport const myRule = defineRule({ id: "my-rule", check: () => notApplicable("x") });';
  const test = '["pass", "fail", "unknown", "not-applicable"]';
  const whole = { "rules/my-rule/rule.ts": rule, "rules/my-rule/rule.test.ts": test };

  it("none in a whole entry", () => expect(entryFaults(whole, "my-rule")).toEqual([]));
  it.each([
    ["has no case of unknown", { "rules/my-rule/rule.test.ts": test.replace('"unknown", ', "") }, "my-rule"],
    [
      "has no case of not-applicable",
      { "rules/my-rule/rule.test.ts": test.replace("not-applicable", "n/a") },
      "my-rule",
    ],
    [
      "does not declare its own name as its id",
      { "rules/my-rule/rule.ts": rule.replace('"my-rule"', '"other"') },
      "my-rule",
    ],
    ["does not export myRule", { "rules/my-rule/rule.ts": rule.replace("const myRule", "const rule") }, "my-rule"],
    ["has places to fill in", { "rules/my-rule/rule.ts": `${rule} // FILL IN` }, "my-rule"],
    ["is in no reference page", {}, ""],
  ])("%s", (fault, changed, page) => {
    expect(entryFaults({ ...whole, ...changed }, page)).toEqual([`rules/my-rule ${fault}`]);
  });
  it("a connector without a test", () => {
    const source = 'export const mine = defineFileConnector({ id: "mine" });';
    expect(entryFaults({ "connectors/mine/connector.ts": source }, "mine")).toEqual(["connectors/mine has no test"]);
  });
});
