import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { codeOwners, ownersIn } from "./code-owners.ts";

const scratch = mkdtempSync(join(tmpdir(), "stance-owners-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const TEXT = `# who is asked
*            @acme/all
*.py         @ana  # and nobody else
/agents/     @acme/agents bo@example.org
docs/*       @acme/writers
/agents/old/
with\\ space/ @cy
`;

it.each([
  ["README.md", ["@acme/all"]],
  ["tools/main.py", ["@ana"]],
  ["agents/desk/main.py", ["@acme/agents", "bo@example.org"]],
  ["docs/a.md", ["@acme/writers"]],
  ["docs/deep/a.md", ["@acme/all"]],
  ["agents/old/main.py", []],
  ["with space/a.txt", ["@cy"]],
])("%s is owned by %j: the last pattern that fits decides", (path, owners) => {
  expect(ownersIn(TEXT)?.(path)).toEqual(owners);
});

it("is not known where sections share owners", () => {
  expect(ownersIn("[Docs] @acme/writers\ndocs/\n")).toBeUndefined();
});

it("is read where code hosts look for it, and never through a link", () => {
  expect(codeOwners(scratch)).toBeUndefined();
  mkdirSync(join(scratch, ".github"));
  writeFileSync(join(scratch, "real"), "* @ana\n");
  symlinkSync(join(scratch, "real"), join(scratch, "CODEOWNERS"));
  expect(codeOwners(scratch)).toBeUndefined();
  writeFileSync(join(scratch, ".github/CODEOWNERS"), "* @bo\n");
  expect(codeOwners(scratch)?.("a.py")).toEqual(["@bo"]);
});
