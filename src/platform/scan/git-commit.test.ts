import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { gitCommit } from "./git-commit.ts";

const COMMIT = "4be1d0c7f2a94e55b1c3a0d96f7e8812ab34cd56";
const OTHER = "1111111111111111111111111111111111111111";

function commitOf(
  files: { readonly [path: string]: string },
  prepare: (root: string) => void = () => {},
): string | null {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "stance-git-")));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, ".git", path)), { recursive: true });
      writeFileSync(join(root, ".git", path), text);
    }
    prepare(root);
    return gitCommit(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

it.each([
  ["of a detached head", { HEAD: `${COMMIT}\n` }],
  ["of a branch", { HEAD: "ref: refs/heads/main\n", "refs/heads/main": `${COMMIT}\n` }],
  [
    "of a packed branch",
    { HEAD: "ref: refs/heads/main", "packed-refs": `# pack\n${OTHER} refs/heads/main2\n${COMMIT} refs/heads/main\n` },
  ],
])("tells the commit %s", (_, files) => {
  expect(commitOf(files)).toBe(COMMIT);
});

it.each([
  ["there is no repository", {}],
  ["the branch has no commit yet", { HEAD: "ref: refs/heads/main\n" }],
  ["the head leads out of the repository", { HEAD: "ref: refs/../../outside\n", "../outside": COMMIT }],
  ["the head is no reference", { HEAD: "hello\n" }],
  ["the branch holds no commit", { HEAD: "ref: refs/heads/main", "refs/heads/main": "$(id)" }],
])("tells none where %s", (_, files) => {
  expect(commitOf(files)).toBeNull();
});

it("follows no link", () => {
  const link = (root: string): void => {
    writeFileSync(join(root, "target"), COMMIT);
    mkdirSync(join(root, ".git"));
    symlinkSync(join(root, "target"), join(root, ".git/HEAD"));
  };
  expect(commitOf({}, link)).toBeNull();
});
