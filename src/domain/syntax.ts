/** Languages a syntax tree can be had of. */
export const LANGUAGES = [
  "python",
  "javascript",
  "typescript",
  "tsx",
  "hcl",
  "go",
  "c-sharp",
  "java",
  "ruby",
  "php",
  "rust",
  "kotlin",
  "bash",
] as const;
export type Language = (typeof LANGUAGES)[number];

/** Language of a file by its ending; a notebook holds Python. */
const ENDINGS: { readonly [ending: string]: Language } = {
  py: "python",
  pyw: "python",
  ipynb: "python",
  ts: "typescript",
  mts: "typescript",
  cts: "typescript",
  tsx: "tsx",
  js: "javascript",
  jsx: "javascript",
  mjs: "javascript",
  cjs: "javascript",
  tf: "hcl",
  tofu: "hcl",
  hcl: "hcl",
  tfvars: "hcl",
  go: "go",
  cs: "c-sharp",
  java: "java",
  rb: "ruby",
  rake: "ruby",
  php: "php",
  rs: "rust",
  kt: "kotlin",
  kts: "kotlin",
  sh: "bash",
  bash: "bash",
  zsh: "bash",
  vue: "typescript",
  svelte: "typescript",
  astro: "typescript",
};

/** The language whose grammar a file may need; `undefined` for files that are not code. */
export const languageOf = (path: string): Language | undefined =>
  ENDINGS[path.slice(path.lastIndexOf(".") + 1).toLowerCase()];

/** A named node of a concrete syntax tree, as tree-sitter names them, in plain objects. */
export interface SyntaxNode {
  readonly type: string;
  /** Field name in the parent, if any. */
  readonly field: string | null;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** Line, from 1. */
  readonly line: number;
  readonly column: number;
  readonly children: readonly SyntaxNode[];
  readonly parent: SyntaxNode | null;
}

export interface SyntaxTree {
  readonly root: SyntaxNode;
  readonly text: string;
  /** Outermost nodes of what could not be parsed, by place. What they hold is in part or not at all among their children. */
  readonly errors: readonly SyntaxNode[];
}
