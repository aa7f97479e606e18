import type { ConfigDocument, ConfigPath, ConfigValue } from "../../shared/config-document.ts";
import type { ModuleIr } from "../ir.ts";
import { ModuleBuilder } from "./builder.ts";

/** One file may list the models of the whole market; that is more than anybody reads. */
const MOST_TEXTS = 4_000;
const MOST_DEPTH = 8;
/** A name with a version and without spaces. */
const COULD_BE_AN_ID = /^[A-Za-z][\w./:@+-]{2,127}$/;

/** Files of data that their name or their folder makes lists of models. */
export const isModelData = (path: string): boolean =>
  /\.(?:json|ya?ml)$(?<=models?([-_.][^/]*)?\.\w{3,4}|(?:^|\/)config\/models\/[^/]*)/i.test(path);

/** Lowers a list of models in data to a module that holds nothing but the texts which may be ids; `undefined` without any. */
export function lowerModelData(document: ConfigDocument, text: string): ModuleIr | undefined {
  const builder = new ModuleBuilder("javascript", text);
  const note = (name: string, value: string, path: ConfigPath): void => {
    if (builder.literals.length >= MOST_TEXTS || !/\d/.test(value) || !COULD_BE_AN_ID.test(value)) return;
    const line = document.lineOf(path);
    builder.mark(line);
    builder.literals.push({ name, value, line, inList: true });
  };
  const walk = (value: ConfigValue, name: string, path: ConfigPath): void => {
    if (path.length > MOST_DEPTH) return;
    if (typeof value === "string") return note(name, value, path);
    if (Array.isArray(value))
      return value.forEach((item: ConfigValue, index) => {
        walk(item, name, [...path, index]);
      });
    if (value === null || typeof value !== "object") return;
    for (const [key, item] of Object.entries(value)) {
      if (item !== null && typeof item === "object") note("model", key, [...path, key]);
      walk(item as ConfigValue, key, [...path, key]);
    }
  };
  walk(document.root, "model", []);
  return builder.literals.length === 0 ? undefined : builder.build(null);
}
