import { expect, it } from "vitest";
import { readPackageJson } from "./package-json.ts";
import { readSpecifier } from "./specifier.ts";

it.each([
  ["^4.0.0", "openai", "^4.0.0", null, "registry", false],
  ["4.2.0", "openai", "4.2.0", "4.2.0", "registry", false],
  ["=4.2.0-beta.1", "openai", "=4.2.0-beta.1", "4.2.0-beta.1", "registry", false],
  ["", "openai", "*", null, "registry", false],
  ["latest", "openai", "latest", null, "registry", false],
  ["catalog:", "openai", "catalog:", null, "registry", false],
  ["npm:@scope/real@1.2.3", "@scope/real", "npm:@scope/real@1.2.3", "1.2.3", "registry", false],
  ["workspace:^", "openai", "workspace:^", null, "path", null],
  ["file:../openai", "openai", "file:../openai", null, "path", null],
  ["../openai", "openai", "../openai", null, "path", null],
  ["owner/repo", "openai", "https://github.com/owner/repo", null, "git", false],
  ["github:owner/repo#main", "openai", "https://github.com/owner/repo", null, "git", false],
  [`owner/repo#${"a1".repeat(20)}`, "openai", "https://github.com/owner/repo", null, "git", true],
  ["git+ssh://git@github.com/owner/repo.git#v1.2.3", "openai", "ssh://github.com/owner/repo.git", null, "git", false],
  ["https://u:pass@code.example/x.tgz?token=1", "openai", "https://code.example/x.tgz", null, "url", false],
] as const)("reads the specifier %j", (spec, name, written, version, source, integrity) => {
  expect(readSpecifier("openai", spec)).toMatchObject({ name, written, version, source, integrity });
});

it("takes a package once, from the group that weighs most, and leaves folders out", () => {
  const { name, requirements } = readPackageJson(
    JSON.stringify({
      name: "shop",
      dependencies: { openai: "^4.0.0", mine: "file:./mine" },
      devDependencies: { openai: "^3.0.0", promptfoo: "1.0.0", constructor: "1.0.0" },
      peerDependencies: { ai: ">=4" },
      optionalDependencies: { ollama: "*" },
    }),
  );
  expect(name).toBe("shop");
  expect(requirements.map((item) => [item.name, item.written, item.development, item.peer])).toEqual([
    ["openai", "^4.0.0", false, false],
    ["ollama", "*", false, false],
    ["promptfoo", "1.0.0", true, false],
    ["constructor", "1.0.0", true, false],
    ["ai", ">=4", false, true],
  ]);
});
