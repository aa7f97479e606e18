import type { Signature, SymbolRole } from "../../../domain/signature.ts";
import type { ModuleIr } from "./ir.ts";

/** Tells which modules import libraries that the signatures know. */
export class AiImports {
  readonly #roots: ReadonlySet<string>;

  /** `roles`: only libraries with a symbol of one of these; all libraries without them. */
  constructor(signatures: readonly Signature[], roles?: readonly SymbolRole[]) {
    const chosen = signatures.filter(
      ({ symbols }) => roles === undefined || symbols.some(({ role }) => roles.includes(role)),
    );
    this.#roots = new Set(chosen.flatMap(rootsOf));
  }

  /** Whether a module imports one of the libraries. */
  has({ language, imports }: ModuleIr): boolean {
    return imports.some(
      ({ module, level }) => level === 0 && this.#roots.has(`${language}:${rootOf(module, language)}`),
    );
  }
}

const rootsOf = ({ packages, modules }: Signature): readonly string[] => [
  ...(modules?.python ?? (packages.pypi ?? []).map((name) => name.replaceAll("-", "_"))).map(
    (name) => `python:${name}`,
  ),
  ...(modules?.javascript ?? packages.npm ?? []).map((name) => `javascript:${name}`),
];

/** `a.b` → `a`; `@a/b/c` → `@a/b`, `a/b` → `a`. */
const rootOf = (module: string, language: ModuleIr["language"]): string =>
  language === "python"
    ? (module.split(".")[0] as string)
    : module
        .split("/")
        .slice(0, module.startsWith("@") ? 2 : 1)
        .join("/");
