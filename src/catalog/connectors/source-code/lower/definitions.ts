import type { SyntaxNode } from "../../../../domain/syntax.ts";
import type { ClassIr, Expression, FunctionIr, Parameter } from "../ir.ts";
import { field, lastLine } from "./tree.ts";
import type { Walk } from "./walk.ts";

/** What a function's head says, and how its inside is walked. */
interface FunctionParts extends Pick<FunctionIr, "name" | "classId" | "decorators" | "documentation" | "returnType"> {
  readonly node: SyntaxNode;
  parameters(): readonly Parameter[];
  body(scope: number): void;
}

/** Adds a function to the module, walks it, and returns its number. */
export function addFunction(walk: Walk, outer: number, parts: FunctionParts): number {
  const { builder } = walk;
  const { node, name, classId, decorators, documentation } = parts;
  const id = builder.functions.length;
  const scope = builder.scope(outer, id, null);
  const line = declaredAt(node);
  const places = { scope, line, endLine: lastLine(node) };
  const parameters: Parameter[] = [];
  const returns: Expression[] = [];
  const head = {
    id,
    name,
    decorators: [...decorators],
    documentation,
    classId,
    ...(parts.returnType !== undefined && { returnType: parts.returnType }),
  };
  builder.functions.push({ ...head, ...places, parameters, returns });
  builder.mark(line);
  parameters.push(...parts.parameters());
  if (classId !== null) builder.classes[classId]?.methods.push(id);
  else if (name !== null) builder.bind(outer, name, { kind: "function", id }, node.line, lastLine(node));
  walk.returns.push([]);
  builder.body(() => parts.body(scope));
  returns.push(...(walk.returns.pop() ?? []));
  return id;
}

/** What a class's head says, and how its inside is walked. */
interface ClassParts extends Pick<ClassIr, "name" | "bases" | "decorators" | "documentation"> {
  readonly node: SyntaxNode;
  body(scope: number, id: number): void;
}

/** Adds a class to the module, walks it, and returns its number. */
export function addClass(walk: Walk, outer: number, parts: ClassParts): number {
  const { builder } = walk;
  const { node, name, bases, decorators, documentation } = parts;
  const id = builder.classes.length;
  const scope = builder.scope(outer, null, id);
  const line = declaredAt(node);
  const head = { id, name, bases: [...bases], decorators: [...decorators], documentation, scope, line };
  builder.classes.push({ ...head, fields: [], methods: [], attributes: [] });
  builder.mark(line);
  if (name !== null) builder.bind(outer, name, { kind: "class", id }, node.line, lastLine(node));
  builder.body(() => parts.body(scope, id));
  return id;
}

/** A definition stands where its name does; what annotates it stands before. */
const declaredAt = (node: SyntaxNode): number => (field(node, "name") ?? node).line;
