import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";

const BIN = join(import.meta.dirname, "../../../bin/stance.js");
const cache = mkdtempSync(join(tmpdir(), "stance-start-"));
afterAll(() => rmSync(cache, { recursive: true }));

/** Runs the command where nothing was compiled before; `loaded`: files of this project that it loaded, in order. */
function start(...words: readonly string[]): { readonly status: number | null; readonly loaded: readonly string[] } {
  const { status, stderr } = spawnSync(process.execPath, ["--import", WATCH, BIN, ...words], {
    encoding: "utf8",
    env: { ...process.env, XDG_CACHE_HOME: cache, NODE_DISABLE_COMPILE_CACHE: undefined },
  });
  return { status, loaded: stderr.split("\n").filter((line) => line.includes("/src/")) };
}

/** Tells every module that is loaded. */
const WATCH = `data:text/javascript,${encodeURIComponent(`
import { registerHooks } from "node:module";
registerHooks({ load: (url, context, next) => { console.error(url); return next(url, context); } });
`)}`;

it.each([["--help"], ["--version"], ["scan", "--help"], []])(
  "answers %s without the catalogue, and without comparing the sources with a build",
  (...words) => {
    const { status, loaded } = start(...words);
    expect(status).toBe(0);
    expect(loaded.length).toBeGreaterThan(3);
    expect(loaded.filter((url) => /\/src\/(catalog|analysis)\/|\/files\/sources\.js$/.test(url))).toEqual([]);
  },
);

it("looks for compiled code before it loads what has types to take off", () => {
  const { loaded } = start("--version");
  const firstTyped = loaded.findIndex((url) => url.endsWith(".ts"));
  expect(loaded.slice(0, firstTyped).some((url) => url.endsWith("/files/compile-cache.js"))).toBe(true);
  expect(readdirSync(join(cache, "stance/code"))).not.toEqual([]);
});
