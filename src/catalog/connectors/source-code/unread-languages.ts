import type { NotExamined } from "../../../domain/observation.ts";

/** Programming languages whose source is not read, by the endings of their files. What is not here is no source of a program we know of. */
export const UNREAD_LANGUAGES: { readonly [title: string]: readonly string[] } = {
  ABAP: ["abap"],
  Apex: ["apex", "trigger"],
  Assembly: ["asm", "s"],
  Batch: ["bat", "cmd"],
  "C and C++": ["c", "h", "cc", "cpp", "cxx", "hh", "hpp", "hxx", "ino", "ipp", "tpp"],
  Clojure: ["clj", "cljc", "cljs"],
  COBOL: ["cob", "cbl", "cpy"],
  CoffeeScript: ["coffee"],
  "Common Lisp": ["lisp", "lsp"],
  Crystal: ["cr"],
  CUDA: ["cu", "cuh"],
  D: ["d"],
  Dart: ["dart"],
  Elixir: ["ex", "exs"],
  Elm: ["elm"],
  "Emacs Lisp": ["el"],
  Erlang: ["erl", "hrl"],
  "F#": ["fs", "fsx", "fsi"],
  Fish: ["fish"],
  Fortran: ["f", "f90", "f95", "f03", "f08"],
  GDScript: ["gd"],
  Groovy: ["groovy", "gvy"],
  Haskell: ["hs", "lhs"],
  Haxe: ["hx"],
  Julia: ["jl"],
  Lua: ["lua", "luau"],
  Mojo: ["mojo"],
  Nim: ["nim"],
  "Objective-C or MATLAB": ["m", "mm"],
  OCaml: ["ml", "mli"],
  Pascal: ["pas", "dpr"],
  Perl: ["pl", "pm"],
  PowerShell: ["ps1", "psm1"],
  Prolog: ["prolog"],
  PureScript: ["purs"],
  R: ["r", "rmd", "qmd"],
  Racket: ["rkt"],
  ReScript: ["resi"],
  Scala: ["scala", "sc"],
  Scheme: ["scm"],
  Solidity: ["sol"],
  Starlark: ["bzl", "star"],
  Swift: ["swift"],
  Tcl: ["tcl"],
  "Visual Basic": ["vb", "bas", "vba"],
  Zig: ["zig"],
};

const TITLES: ReadonlyMap<string, string> = new Map(
  Object.entries(UNREAD_LANGUAGES).flatMap(([title, endings]) => endings.map((ending) => [ending, title] as const)),
);

/** One line a language that is not read, with how many of the paths are source in it; at the first of them. */
export function unreadLanguages(paths: readonly string[]): NotExamined[] {
  const found = new Map<string, { path: string; count: number }>();
  for (const path of paths) {
    const dot = path.lastIndexOf(".");
    const title = dot === -1 ? undefined : TITLES.get(path.slice(dot + 1).toLowerCase());
    if (title === undefined) continue;
    const known = found.get(title);
    if (known === undefined) found.set(title, { path, count: 1 });
    else known.count++;
  }
  return [...found].map(([title, { path, count }]) => ({
    path,
    connector: "source-code",
    reason: "language-not-read",
    detail: `${count} ${title} ${count === 1 ? "file" : "files"}`,
  }));
}
