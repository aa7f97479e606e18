import { connectors } from "../../src/catalog/connectors.generated.ts";
import { signatures } from "../../src/catalog/signatures.generated.ts";
import type { FileConnector } from "../../src/domain/file-connector.ts";
import type { ProgramLanguage, Signature, SymbolSpec } from "../../src/domain/signature.ts";
import { knowledge } from "../../src/platform/scan/knowledge.ts";

/** Shorter literals stand in every file and only cost a search time. */
const TELLING_LENGTH = 3;

/** Every literal that this project's own prefilter looks for, each once, without case; those for binary files left out. */
export function needles(): readonly string[] {
  const all = connectors.flatMap((connector: FileConnector) => connector.needles?.(knowledge) ?? []);
  return [...new Set(all.map((needle) => needle.toLowerCase()))]
    .filter((needle) => needle.length >= TELLING_LENGTH && !/[\n\0]/.test(needle))
    .sort();
}

/** How a syntax tree of a language holds calls: kinds of node and the field that names what is called. */
interface Grammar {
  readonly names: readonly string[];
  readonly calls: readonly (readonly [kind: string, field: string])[];
}

const GRAMMARS: { readonly [language in ProgramLanguage]?: Grammar } = {
  python: { names: ["Python"], calls: [["call", "function"]] },
  javascript: {
    names: ["TypeScript", "Tsx", "JavaScript"],
    calls: [
      ["call_expression", "function"],
      ["new_expression", "constructor"],
    ],
  },
  go: {
    names: ["Go"],
    calls: [
      ["call_expression", "function"],
      ["composite_literal", "type"],
    ],
  },
  csharp: {
    names: ["CSharp"],
    calls: [
      ["invocation_expression", "function"],
      ["object_creation_expression", "type"],
    ],
  },
  java: {
    names: ["Java"],
    calls: [
      ["method_invocation", "name"],
      ["method_invocation", "object"],
      ["object_creation_expression", "type"],
    ],
  },
  ruby: { names: ["Ruby"], calls: [["call", "method"]] },
};

/** One rule for ast-grep as it reads them. */
export interface TreeRule {
  readonly id: string;
  readonly language: string;
  readonly rule: {
    readonly any: readonly {
      readonly kind: string;
      readonly has: { readonly field: string; readonly regex: string };
    }[];
  };
}

/** A rule for every symbol that the signatures know, in every grammar of its language: the ends of its names, as a tree search would put it. */
export function treeRules(): readonly TreeRule[] {
  return (signatures as readonly Signature[]).flatMap((signature) =>
    (signature.symbols ?? []).flatMap((symbol, index) => {
      const grammar = GRAMMARS[symbol.language];
      if (grammar === undefined) return [];
      const regex = `(^|[.:>])(${symbol.names.map(endOf).join("|")})$`;
      const any = grammar.calls.map(([kind, field]) => ({ kind, has: { field, regex } }));
      return grammar.names.map((language) => ({
        id: `${signature.id}-${index}-${language.toLowerCase()}`,
        language,
        rule: { any },
      }));
    }),
  );
}

/** The part of a qualified name that stands in the code after the import, as a regular expression. */
function endOf(name: SymbolSpec["names"][number]): string {
  const called = name.includes("()")
    ? name.slice(name.lastIndexOf("()") + "().".length)
    : (name.split(/[./](?![^{]*\})/).at(-1) ?? name);
  return called
    .replaceAll("**.", "")
    .replace(/[.]/g, "\\.")
    .replace(/\*/g, "\\w*")
    .replace(/\{([^}]*)\}/g, (_, inner: string) => `(${inner.replaceAll(",", "|")})`);
}
