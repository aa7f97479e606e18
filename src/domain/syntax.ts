/** Languages a syntax tree can be had of. */
export const LANGUAGES = ["python", "javascript", "typescript", "tsx", "hcl", "java", "ruby", "php"] as const;
export type Language = (typeof LANGUAGES)[number];

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
}
