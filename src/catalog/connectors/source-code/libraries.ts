import { oncePer } from "../../../domain/once-per.ts";
import type { Signature } from "../../../domain/signature.ts";
import { rootsOf } from "./needles.ts";
import { expandBraces } from "./recognise/symbols.ts";

/** Languages in which a folder of the scope may bear the name of a known library, or whose imports name no symbols. */
const HIDDEN: ReadonlySet<string> = new Set(["python", "go", "csharp", "rust", "kotlin"]);

/** `A.B/C().d` → `A.B/C` */
const typeOf = (name: string): readonly string[] => /^[A-Z][\w.]*\/\w+/.exec(name) ?? [];

/** Names by which code imports the known libraries: first segments in Python and Rust, paths of packages in Go, namespaces and types in C#. */
export const knownLibraries = oncePer(
  (signatures: readonly Signature[]): ReadonlySet<string> =>
    new Set(
      signatures
        .flatMap(({ symbols }) => symbols.filter(({ language }) => HIDDEN.has(language)))
        .flatMap((spec) => [...rootsOf(spec), ...spec.names.flatMap(expandBraces).flatMap(typeOf)]),
    ),
);
