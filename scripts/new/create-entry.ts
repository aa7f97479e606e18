import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ENTRY_KINDS, type EntryKind, exportName } from "../generate/entries.ts";

const ID = /^[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*$/;

/** Kinds as people say them: `rule` for the folder `rules`. */
export const KIND_WORDS = (Object.keys(ENTRY_KINDS) as EntryKind[]).map((kind) => kind.slice(0, -1));

/**
 * Copies the template of a kind into a new folder of the catalogue; gives the paths written, relative to `root`. Throws an Error
 * that says what to do instead when the kind is unknown, the id is no folder name, or the folder is there.
 */
export function createEntry(root: string, word: string, id: string): string[] {
  const kind = (Object.keys(ENTRY_KINDS) as EntryKind[]).find((item) => item === `${word}s`);
  if (kind === undefined) throw new Error(`There is no kind "${word}": it can be ${KIND_WORDS.join(", ")}.`);
  if (!ID.test(id)) throw new Error(`"${id}" cannot be an id: use small letters and digits, parted by - or a dot.`);
  const folder = `src/catalog/${kind}/${id}`;
  if (existsSync(join(root, folder))) throw new Error(`${folder} is there already.`);
  mkdirSync(join(root, folder), { recursive: true });
  const template = join(root, "templates", kind);
  return readdirSync(template).map((file) => {
    writeFileSync(join(root, folder, file), filled(readFileSync(join(template, file), "utf8"), id));
    return `${folder}/${file}`;
  });
}

const filled = (text: string, id: string): string =>
  text
    .replaceAll("__ID__", id)
    .replaceAll("__NAME__", exportName(id))
    .replaceAll("__MODULE__", id.replace(/[-.]/g, "_"));
