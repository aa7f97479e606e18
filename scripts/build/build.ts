import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { dirname, join } from "node:path";

/** Rooms and files that only tests use. */
const LEFT_OUT = /(^|\/)testing\/|\.test\.ts$|(^|\/)golden[.-]/;
const SPECIFIER = /(\bfrom\s*"|\bimport\s*\(?\s*"|new URL\("|\? ")(\.{1,2}\/[^"]*)\.ts"/g;

/**
 * Writes each source under `from` to the same place under `to` as JavaScript: types are taken out and `.ts` in imports becomes `.js`;
 * nothing else changes, so that lines in errors stay those of the sources. Data files are copied. Gives the number of files written.
 */
export function build(from: string, to: string): number {
  rmSync(to, { recursive: true, force: true });
  const files = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(from.length + 1))
    .filter((path) => !LEFT_OUT.test(path) && /\.(ts|json)$/.test(path));
  for (const path of files) {
    const target = join(to, path.replace(/\.ts$/, ".js"));
    mkdirSync(dirname(target), { recursive: true });
    if (path.endsWith(".ts")) writeFileSync(target, javascriptOf(readFileSync(join(from, path), "utf8")));
    else cpSync(join(from, path), target);
  }
  return files.length;
}

/** A TypeScript module as JavaScript. */
export const javascriptOf = (source: string): string =>
  stripTypeScriptTypes(source, { mode: "strip" }).replace(SPECIFIER, '$1$2.js"');
