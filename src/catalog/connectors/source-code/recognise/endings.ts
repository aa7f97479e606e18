import { oncePer } from "../../../../domain/once-per.ts";
import type { Signature, SymbolSpec } from "../../../../domain/signature.ts";
import { ending } from "../evaluate/held-names.ts";
import type { ProgramLanguage } from "../ir.ts";
import { rootOf } from "../needles.ts";
import { expandBraces } from "./symbols.ts";

/** What the names that signatures know end with, in one language. */
export interface Endings {
  /** Ending → packages that have such a name; "" for a package that may be any. */
  readonly plain: ReadonlyMap<string, ReadonlySet<string>>;
  /** The same for endings with wildcards. */
  readonly forms: readonly { readonly fits: RegExp; readonly root: string }[];
}

/** Endings of all known names by language. Kotlin has Java's as well. */
export const endingsOf = oncePer((signatures: readonly Signature[]): ReadonlyMap<ProgramLanguage, Endings> => {
  const specs = signatures.flatMap(({ symbols }) => symbols);
  const languages = [...new Set(specs.map(({ language }) => language))];
  return new Map(
    languages.map((language) => [
      language,
      endingsIn(specs.filter((spec) => spec.language === language || (language === "kotlin" && isJava(spec)))),
    ]),
  );
});

const isJava = ({ language }: SymbolSpec): boolean => language === "java";

function endingsIn(specs: readonly SymbolSpec[]): Endings {
  const plain = new Map<string, Set<string>>();
  const forms = new Map<string, { readonly fits: RegExp; readonly root: string }>();
  for (const { language, names } of specs)
    for (const name of names.flatMap(expandBraces)) {
      const end = ending(name);
      // A package within one that is named may be imported under any longer name.
      const isWhole = /^[\w@]/.test(name) && !name.slice(0, -end.length).includes("*");
      const root = isWhole ? rootOf(language, name) : "";
      if (end.includes("*"))
        forms.set(`${root} ${end}`, { fits: new RegExp(`^${end.replaceAll("*", "\\w+")}$`), root });
      else plain.set(end, (plain.get(end) ?? new Set()).add(root));
    }
  return { plain, forms: [...forms.values()] };
}
