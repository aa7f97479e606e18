import { programs } from "../../../src/catalog/programs.generated.ts";
import { partMatcher } from "../../../src/domain/program.ts";
import { knowledge } from "../../../src/platform/scan/knowledge.ts";
import type { Pattern } from "./collect.ts";

/** The regular expressions that are made of the catalogue's data when they are needed. */
export function madePatterns(): Pattern[] {
  const keys = knowledge.services.flatMap(({ id, keyFormats }) =>
    keyFormats.map(({ regex, flags }) => ({ source: regex, flags: flags ?? "", at: `service ${id}` })),
  );
  const models = knowledge.signatures.flatMap(({ id, modelIds }) =>
    (modelIds ?? []).map((form) => ({ source: `^(?:${form})$`, flags: "", at: `signature ${id}` })),
  );
  const places = programs.flatMap(({ id, places: all }) =>
    [...new Set(all.flatMap(({ path }) => path.split("/")))].map((part) => ({
      source: partMatcher(part).source,
      flags: "",
      at: `program ${id}`,
    })),
  );
  return [...keys, ...models, ...places];
}
