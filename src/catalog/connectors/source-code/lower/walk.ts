import type { SyntaxNode } from "../../../../domain/syntax.ts";
import type { Expression } from "../ir.ts";
import type { ModuleBuilder } from "./builder.ts";

/** What the parts of a lowering share: the module being built, and the way from each part back into the whole. */
export interface Walk {
  readonly builder: ModuleBuilder;
  /** What the functions being walked return, the innermost last. */
  readonly returns: Expression[][];
  expression(node: SyntaxNode | undefined, scope: number): Expression;
  statements(nodes: readonly SyntaxNode[], scope: number): void;
}

/** A part of a lowering that knows one kind of node. */
export type Form<T> = (walk: Walk, node: SyntaxNode, scope: number) => T;
