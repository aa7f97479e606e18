import { describe, expect, it } from "vitest";
import type { Lockfile } from "../facts.ts";
import { readBunLock } from "./bun-lock.ts";
import { readPackageLock } from "./package-lock.ts";
import { readPnpmLock } from "./pnpm-lock.ts";
import { readYarnLock } from "./yarn-lock.ts";

const COMMIT = "0123456789abcdef0123456789abcdef01234567";

/** One line per package: what it is, where from, and what it is looked up by. */
const told = ({ packages }: Lockfile): string[] =>
  packages.map(({ name, version, source, integrity, development, answers }) =>
    [
      `${name}@${version}`,
      source,
      integrity ? "fixed" : "loose",
      ...(development === null ? [] : [development ? "dev" : "prod"]),
      `[${answers.join(" ")}]`,
    ].join(" "),
  );

describe("package-lock.json", () => {
  it("reads version 3: nested copies, workspaces, aliases, links, git", () => {
    const lock = readPackageLock(
      JSON.stringify({
        name: "shop",
        lockfileVersion: 3,
        packages: {
          "": { dependencies: { openai: "^4.0.0" }, workspaces: ["apps/*"] },
          "apps/web": { name: "@shop/web", dependencies: { openai: "^3.0.0" } },
          "node_modules/@shop/web": { resolved: "apps/web", link: true },
          "node_modules/openai": {
            version: "4.2.0",
            resolved: "https://registry.npmjs.org/openai/-/openai-4.2.0.tgz",
            integrity: "sha512-AA==",
          },
          "apps/web/node_modules/openai": { version: "3.3.0", dev: true, integrity: "sha512-BB==" },
          "node_modules/llm": {
            name: "langchain",
            version: "0.3.1",
            resolved: "https://npm.example/langchain/-/langchain-0.3.1.tgz",
          },
          "node_modules/ai": { version: "5.0.0", resolved: `git+ssh://git@github.com/vercel/ai.git#${COMMIT}` },
        },
      }),
    );
    expect(told(lock)).toEqual([
      "openai@4.2.0 registry fixed prod [node_modules/openai]",
      "openai@3.3.0 registry fixed dev [apps/web/node_modules/openai]",
      "langchain@0.3.1 registry loose prod [node_modules/llm]",
      "ai@5.0.0 git fixed prod [node_modules/ai]",
    ]);
    expect(lock.members).toEqual(["", "apps/web"]);
  });

  it("reads version 1, whose packages lie in each other", () => {
    const lock = readPackageLock(
      JSON.stringify({
        lockfileVersion: 1,
        dependencies: {
          langchain: {
            version: "0.0.90",
            integrity: "sha512-AA==",
            dependencies: { openai: { version: "3.2.1", dev: true, integrity: "sha512-BB==" } },
          },
          openai: { version: `git+https://github.com/openai/openai-node.git#${COMMIT}`, from: "openai@github:x" },
          tool: { version: "file:tool" },
        },
      }),
    );
    expect(told(lock)).toEqual([
      "langchain@0.0.90 registry fixed prod [node_modules/langchain]",
      "openai@3.2.1 registry fixed dev [node_modules/langchain/node_modules/openai]",
      "openai@null git fixed prod [node_modules/openai]",
    ]);
  });

  it("finds the line of the entry meant, not of its namesake", () => {
    const text = JSON.stringify(
      {
        lockfileVersion: 1,
        dependencies: {
          a: { version: "1.0.0", dependencies: { openai: { version: "3.0.0" } } },
          openai: { version: "4.0.0" },
        },
      },
      null,
      2,
    );
    const lines = readPackageLock(text).packages.map(
      ({ at }) => text.slice(0, (at as () => number)()).split("\n").length,
    );
    expect(lines).toEqual([4, 7, 12]);
  });
});

describe("pnpm-lock.yaml", () => {
  it("reads version 9: importers, peers, aliases, git, links", () => {
    const lock = readPnpmLock(`lockfileVersion: '9.0'

settings:
  autoInstallPeers: true

importers:

  .:
    dependencies:
      '@ai-sdk/openai':
        specifier: ^2.0.0
        version: 2.0.5(zod@3.25.76)
      llm:
        specifier: npm:langchain@^0.3.0
        version: langchain@0.3.1
    devDependencies:
      shared:
        specifier: workspace:*
        version: link:packages/shared

  packages/shared:
    dependencies:
      '@ai-sdk/openai':
        specifier: ^1.0.0
        version: 1.0.1

packages:

  '@ai-sdk/openai@1.0.1':
    resolution: {integrity: sha512-AA==}
    engines: {node: '>=18'}

  '@ai-sdk/openai@2.0.5':
    resolution:
      {
        integrity: sha512-BB==,
      }
    peerDependencies:
      zod: ^3.25.76

  ai@https://codeload.github.com/vercel/ai/tar.gz/${COMMIT}:
    resolution: {tarball: https://codeload.github.com/vercel/ai/tar.gz/${COMMIT}}
    version: 5.0.0

  langchain@0.3.1:
    resolution: {integrity: sha512-CC==}

snapshots:

  '@ai-sdk/openai@2.0.5(zod@3.25.76)':
    dependencies:
      zod: 3.25.76
`);
    expect(told(lock)).toEqual([
      "@ai-sdk/openai@1.0.1 registry fixed [packages/shared:@ai-sdk/openai]",
      "@ai-sdk/openai@2.0.5 registry fixed [.:@ai-sdk/openai]",
      "ai@5.0.0 url fixed []",
      "langchain@0.3.1 registry fixed [.:llm]",
    ]);
    expect(lock.members).toEqual(["", "packages/shared"]);
    expect(lock.packages.map(({ at }) => at)).toEqual([{ line: 29 }, { line: 33 }, { line: 41 }, { line: 45 }]);
  });

  it("reads version 6 of a single project", () => {
    const lock = readPnpmLock(`lockfileVersion: '6.0'

dependencies:
  openai:
    specifier: ^4.0.0
    version: 4.2.0(zod@3.22.0)

packages:

  /@langchain/core@0.1.5:
    resolution: {integrity: sha512-AA==}
    dev: true

  /openai@4.2.0(zod@3.22.0):
    resolution: {integrity: sha512-BB==}
    dev: false
`);
    expect(told(lock)).toEqual([
      "@langchain/core@0.1.5 registry fixed dev []",
      "openai@4.2.0 registry fixed prod [.:openai]",
    ]);
    expect(lock.members).toEqual([""]);
  });

  it("reads version 5, which divides name and version by a slash", () => {
    const lock = readPnpmLock(`lockfileVersion: 5.4

specifiers:
  openai: ^3.0.0

dependencies:
  openai: 3.2.1_debug@4.3.4

packages:

  /@langchain/core/0.0.5_openai@3.2.1:
    resolution: {integrity: sha512-AA==}
    dev: true

  /openai/3.2.1_debug@4.3.4:
    resolution: {integrity: sha512-BB==}
    dev: false

  github.com/vercel/ai/${COMMIT}:
    resolution: {tarball: https://codeload.github.com/vercel/ai/tar.gz/${COMMIT}}
    name: ai
    version: 2.0.0
    dev: false
`);
    expect(told(lock)).toEqual([
      "@langchain/core@0.0.5 registry fixed dev []",
      "openai@3.2.1 registry fixed prod [.:openai]",
      "ai@2.0.0 url fixed prod []",
    ]);
  });
});

describe("yarn.lock", () => {
  it("reads Yarn 1: several ranges for one version, aliases, git", () => {
    const lock = readYarnLock(`# THIS IS AN AUTOGENERATED FILE. DO NOT EDIT THIS FILE DIRECTLY.
# yarn lockfile v1


"@langchain/core@>=0.1.0", "@langchain/core@^0.1.5":
  version "0.1.9"
  resolved "https://registry.yarnpkg.com/@langchain/core/-/core-0.1.9.tgz#${COMMIT}"
  integrity sha512-AA==
  dependencies:
    openai "^4.0.0"

"llm@npm:openai@^4.0.0":
  version "4.2.0"
  resolved "https://registry.yarnpkg.com/openai/-/openai-4.2.0.tgz"

ai@vercel/ai#main:
  version "5.0.0"
  resolved "https://codeload.github.com/vercel/ai/tar.gz/${COMMIT}"
`);
    expect(told(lock)).toEqual([
      "@langchain/core@0.1.9 registry fixed [@langchain/core@>=0.1.0 @langchain/core@^0.1.5]",
      "openai@4.2.0 registry loose [llm@npm:openai@^4.0.0]",
      "ai@5.0.0 url fixed [ai@vercel/ai#main]",
    ]);
    expect(lock.members).toBeNull();
  });

  it("reads Yarn 2 and later: workspaces, protocols", () => {
    const lock = readYarnLock(`# This file is generated by running "yarn install" inside your project.

__metadata:
  version: 8
  cacheKey: 10c0

"@shop/web@workspace:apps/web":
  version: 0.0.0-use.local
  resolution: "@shop/web@workspace:apps/web"
  languageName: unknown

"openai@npm:^4.0.0, openai@npm:^4.1.0":
  version: 4.2.0
  resolution: "openai@npm:4.2.0"
  checksum: 10c0/abcd
  languageName: node

"llm@npm:langchain@^0.3.0":
  version: 0.3.1
  resolution: "langchain@npm:0.3.1"
  checksum: 10c0/abcd
`);
    expect(told(lock)).toEqual([
      "openai@4.2.0 registry fixed [openai@^4.0.0 openai@^4.1.0]",
      "langchain@0.3.1 registry fixed [llm@npm:langchain@^0.3.0]",
    ]);
    expect(lock.members).toEqual(["apps/web"]);
  });
});

it("reads bun.lock", () => {
  const lock = readBunLock(`{
  "lockfileVersion": 1,
  "workspaces": {
    "": {
      "name": "shop",
      "dependencies": {
        "openai": "^4.0.0",
      },
    },
    "apps/web": {
      "name": "@shop/web",
    },
  },
  "packages": {
    "@shop/web": ["@shop/web@workspace:apps/web"],

    "openai": ["openai@4.2.0", "", { "dependencies": { "zod": "^3" }, "bin": { "openai": "bin/cli" } }, "sha512-AA=="],

    "ai": ["ai@github:vercel/ai#0123456", {}, "vercel-ai-0123456"],

    "@shop/web/openai": ["openai@3.3.0", "", {}, "sha512-BB=="],
  }
}
`);
  expect(told(lock)).toEqual([
    "openai@4.2.0 registry fixed [openai]",
    "ai@null git fixed [ai]",
    "openai@3.3.0 registry fixed [@shop/web/openai]",
  ]);
  expect(lock.members).toEqual(["", "apps/web"]);
});

it.each([
  [readPackageLock, '{"name": "x"}'],
  [readPackageLock, '{"lockfileVersion": 3,'],
  [readPnpmLock, "packages:\n  a@1.0.0:\n"],
  [readPnpmLock, "lockfileVersion: 4.0\n"],
  [readYarnLock, "some text\n"],
  [readBunLock, "{}"],
])("%o refuses what its program did not write", (read, text) => {
  expect(() => read(text)).toThrow();
});
