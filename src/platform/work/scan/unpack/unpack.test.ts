import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { tarWith, type ZipMember, zipWith } from "../../../../testing/archives.ts";
import { placeOf } from "./place.ts";
import { openUpload } from "./unpack.ts";

const scratch = mkdtempSync(join(tmpdir(), "stance-unpack-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
let places = 0;

const LIMITS = { members: 100, unpackedBytes: 100_000 };

/** Opens an upload in a new folder: its files, what was left out, and all that lies in the folder. */
async function opened(bytes: Uint8Array, limits = LIMITS) {
  const folder = join(scratch, `place-${++places}`, "inner");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "upload.bin");
  writeFileSync(file, bytes);
  const { root, document, leftOut } = await openUpload(file, folder, limits);
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return {
    root,
    document,
    files: files.map((path) => path.slice(root.length + 1)).sort(),
    leftOut: leftOut.map(({ path, reason }) => `${path} ${reason}`),
    outside: readdirSync(join(folder, "..")).concat(readdirSync(folder)),
  };
}

const APP = [
  { name: "app/bot.py", content: "import openai\n" },
  { name: "app/requirements.txt", content: "openai\n" },
];

const MAKERS: readonly (readonly [format: string, make: (members: readonly ZipMember[]) => Promise<Uint8Array>])[] = [
  ["zip", async (members) => zipWith(members)],
  ["tar", (members) => tarWith(members as Parameters<typeof tarWith>[0])],
  ["tar.gz", async (members) => gzipSync(await tarWith(members as Parameters<typeof tarWith>[0]))],
];

describe.each(MAKERS)("a %s", (_format, make) => {
  it("becomes the folder it was made of, without the one that wraps it, and nothing that can be run", async () => {
    const { root, files, leftOut } = await opened(await make(APP));
    expect(files).toEqual(["bot.py", "requirements.txt"]);
    expect(readFileSync(join(root, "bot.py"), "utf8")).toBe("import openai\n");
    expect(lstatSync(join(root, "bot.py")).mode & 0o777).toBe(0o600);
    expect(leftOut).toEqual([]);
  });

  it("writes nothing outside, and tells what it left out", async () => {
    const hostile = [
      "../up.py",
      "/etc/cron.d/x",
      "a/../../b.py",
      "C:/x.py",
      `${"d/".repeat(80)}deep.py`,
      "n".repeat(300),
    ];
    const members = hostile.map((name) => ({ name, content: "x" }));
    const { files, leftOut, outside } = await opened(await make([...members, { name: "ok.py", content: "x" }]));
    expect(files).toEqual(["ok.py"]);
    expect(leftOut).toHaveLength(hostile.length);
    expect(outside.sort()).toEqual(["content", "inner", "upload.bin"]);
  });

  it("keeps the first of two members of one name, and of a file and a folder in one place", async () => {
    const { root, files, leftOut } = await opened(
      await make([
        { name: "a.py", content: "first" },
        { name: "a.py", content: "second" },
        { name: "a.py/b.py", content: "third" },
      ]),
    );
    expect(files).toEqual(["a.py"]);
    expect(readFileSync(join(root, "a.py"), "utf8")).toBe("first");
    expect(leftOut).toEqual(["a.py malformed", "a.py/b.py malformed"]);
  });

  it("is refused whole when it is too much", async () => {
    const many = Array.from({ length: 101 }, (_, at) => ({ name: `f${at}`, content: "" }));
    await expect(opened(await make(many))).rejects.toThrow("more than 100 members");
    const bomb = [{ name: "zeros", content: "0".repeat(1_000_000) }];
    await expect(opened(await make(bomb))).rejects.toThrow("unpacks to more than");
    const halves = [1, 2, 3].map((at) => ({ name: `part${at}`, content: "0".repeat(40_000) }));
    await expect(opened(await make(halves))).rejects.toThrow("unpacks to more than");
  });

  it("is refused when it is cut off", async () => {
    const bytes = await make([...APP, { name: "more.py", content: Buffer.alloc(3_000, "x").toString() }]);
    await expect(opened(bytes.subarray(0, bytes.length * 0.6))).rejects.toThrow("is damaged");
  });
});

it("of a zip, makes no link and no device, and takes nothing encrypted, wrongly summed, or of unknown compression", async () => {
  const { files, leftOut } = await opened(
    zipWith([
      { name: "link", content: "/etc/passwd", mode: 0o120777 },
      { name: "pipe", mode: 0o010644 },
      { name: "locked.py", content: "x", flags: 1 },
      { name: "wrong.py", content: "x", checksum: 7 },
      { name: "longer.py", content: "xxxx", size: 2 },
      { name: "squeezed.py", content: "x", method: 99 },
      { name: "plain.py", content: "x", method: 0 },
      { name: "back\\slash.py", content: "x" },
      { name: "folder/" },
    ]),
  );
  expect(files).toEqual(["back/slash.py", "plain.py"]);
  expect(leftOut).toEqual([
    "link link",
    "pipe special-file",
    "locked.py encrypted",
    "wrong.py malformed",
    "longer.py malformed",
    "squeezed.py unsupported",
  ]);
});

it("of a tar, makes no link and no device, through which a later member would get out", async () => {
  const { files, leftOut, outside } = await opened(
    await tarWith([
      { name: "out", type: "symlink", linkname: ".." },
      { name: "out/x.py", content: "x" },
      { name: "hard", type: "link", linkname: "/etc/passwd" },
      { name: "null", type: "character-device" },
      { name: "folder", type: "directory" },
    ]),
  );
  expect(files).toEqual(["out/x.py"]);
  expect(leftOut).toEqual(["out link", "hard link", "null special-file"]);
  expect(outside).not.toContain("x.py");
});

it("a document is left as it is, beside an empty folder", async () => {
  const { files, document } = await opened(Buffer.from('\ufeff{ "bomFormat": "CycloneDX" }'));
  expect([files, document]).toEqual([[], expect.stringContaining("upload.bin")]);
});

it.each([
  ["nothing", new Uint8Array()],
  ["a program", Buffer.from("#!/bin/sh\nid\n")],
  ["another compression", Buffer.from("BZh91AY&SY")],
  ["half a gzip", gzipSync(Buffer.alloc(2_000, 1)).subarray(0, 15)],
  ["a gzip of no tar", gzipSync("hello")],
])("%s is refused in words", async (_what, bytes) => {
  await expect(opened(bytes)).rejects.toThrow(/no archive that is read here|is damaged/);
});

it.each([
  ["a//b/./c", "a/b/c"],
  ["./a", "a"],
  ["a b/ü", "a b/ü"],
])("the name %j is read as %j", (name, path) => {
  expect(placeOf(name)).toEqual({ path });
});

it.each(["", ".", "/", "..", "a/..", "a\0b", "C:x", "//host/x"])("the name %j is refused", (name) => {
  expect(placeOf(name).path).toBeUndefined();
});
