import type { Signature } from "../../../domain/signature.ts";
import { rootOf } from "./needles.ts";
import { expandBraces } from "./recognise/symbols.ts";

/** Languages in which a folder of the scope may bear the name of a known library: in the library's own repository. */
const HIDDEN: ReadonlySet<string> = new Set(["python", "go"]);

/** Names by which code imports the known libraries: first segments in Python, paths of packages in Go. */
export const knownLibraries = (signatures: readonly Signature[]): ReadonlySet<string> =>
  new Set(
    signatures
      .flatMap(({ symbols }) => symbols.filter(({ language }) => HIDDEN.has(language)))
      .flatMap(({ language, names }) => names.flatMap(expandBraces).map((name) => rootOf(language, name))),
  );
