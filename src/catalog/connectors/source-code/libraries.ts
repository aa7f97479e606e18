import type { Signature } from "../../../domain/signature.ts";
import { expandBraces } from "./recognise/symbols.ts";

/** Names by which Python code imports the known libraries: their first segments. */
export const pythonLibraries = (signatures: readonly Signature[]): ReadonlySet<string> =>
  new Set(
    signatures
      .flatMap(({ symbols }) => symbols.filter(({ language }) => language === "python"))
      .flatMap(({ names }) => names.flatMap(expandBraces))
      .map((name) => name.split(/[.(]/)[0] as string),
  );
