import type { SyntaxNode, SyntaxTree } from "../../../domain/syntax.ts";
import {
  type CallExpression,
  type Expression,
  type Keyword,
  type ModuleIr,
  type Parameter,
  type Scope,
  UNKNOWN,
} from "./ir.ts";
import { noteLiterals, typed } from "./literals.ts";
import { childOf, either, field, fields, ModuleBuilder, template } from "./lowering.ts";

/** Lowers a Python syntax tree (tree-sitter-python's node names) to the common shape. */
export function lowerPython(tree: SyntaxTree, cells: ModuleIr["cells"] = null): ModuleIr {
  const lowering = new PythonLowering(tree.text);
  lowering.block(tree.root.children, 0, null);
  return lowering.builder.build(cells);
}

class PythonLowering {
  readonly builder: ModuleBuilder;
  /** Function whose body is being walked, for its returns. */
  #returns: Expression[][] = [];

  constructor(text: string) {
    this.builder = new ModuleBuilder("python", text);
  }

  block(nodes: readonly SyntaxNode[], scope: number, classId: number | null): void {
    for (const node of nodes) this.#statement(node, scope, classId);
  }

  #statement(node: SyntaxNode, scope: number, classId: number | null): void {
    switch (node.type) {
      case "import_statement":
        return this.#import(node);
      case "import_from_statement":
        return this.#importFrom(node);
      case "decorated_definition": {
        const decorators = node.children
          .filter((child) => child.type === "decorator")
          .map((child) => this.#expression(child.children[0], scope));
        const definition = field(node, "definition");
        if (definition?.type === "function_definition") this.#function(definition, scope, classId, decorators);
        else if (definition !== undefined) this.#class(definition, scope, decorators);
        return;
      }
      case "function_definition":
        return void this.#function(node, scope, classId, []);
      case "class_definition":
        return this.#class(node, scope, []);
      case "return_statement":
        this.#returns.at(-1)?.push(this.#expression(node.children[0], scope));
        return;
      case "for_statement":
        this.#assign(
          field(node, "left"),
          { kind: "index", object: this.#expression(field(node, "right"), scope), key: UNKNOWN },
          scope,
          classId,
        );
        return this.#nested(node, scope, classId);
      case "with_statement":
        for (const item of childOf(node, "with_clause")?.children ?? []) this.#withItem(item, scope, classId);
        return this.#nested(node, scope, classId);
      case "expression_statement":
        for (const child of node.children) this.#simple(child, scope, classId);
        return;
      case "comment":
        return;
      default:
        return this.#nested(node, scope, classId);
    }
  }

  /** Walks a compound statement: its blocks as statements, the rest as expressions. */
  #nested(node: SyntaxNode, scope: number, classId: number | null): void {
    for (const child of node.children) {
      if (child.type === "block" || child.type.endsWith("_clause") || child.type === "module")
        this.#blockOrClause(child, scope, classId);
      else if (child.type.endsWith("_statement") || child.type.endsWith("_definition"))
        this.#statement(child, scope, classId);
      else if (child.field !== "left" || node.type !== "for_statement") this.#expression(child, scope);
    }
  }

  #blockOrClause(node: SyntaxNode, scope: number, classId: number | null): void {
    if (node.type === "with_clause") return;
    if (node.type === "block") this.block(node.children, scope, classId);
    else this.#nested(node, scope, classId);
  }

  #withItem(item: SyntaxNode, scope: number, classId: number | null): void {
    const value = item.children[0];
    if (value?.type !== "as_pattern") {
      this.#expression(value, scope);
      return;
    }
    const target = field(value, "alias") ?? childOf(value, "as_pattern_target");
    this.#assign(
      target?.type === "as_pattern_target" ? target.children[0] : target,
      this.#expression(value.children[0], scope),
      scope,
      classId,
    );
  }

  #simple(node: SyntaxNode, scope: number, classId: number | null): void {
    if (node.type === "assignment") {
      const right = field(node, "right");
      const value =
        right === undefined
          ? UNKNOWN
          : right.type === "assignment"
            ? this.#chained(right, scope, classId)
            : this.#expression(right, scope);
      const type = field(node, "type");
      const left = field(node, "left");
      if (classId !== null && left?.type === "identifier") {
        this.builder.classes[classId]?.fields.push({
          name: this.builder.slice(left),
          value: right === undefined ? null : value,
          type: type === undefined ? null : this.#expression(type.children[0], scope),
          line: node.line,
        });
        this.builder.mark(node.line);
      }
      this.#assign(
        left,
        right === undefined && type !== undefined ? typed(this.#expression(type.children[0], scope)) : value,
        scope,
        classId,
      );
    } else if (node.type === "augmented_assignment") {
      this.#assign(field(node, "left"), this.#expression(field(node, "right"), scope), scope, classId);
    } else this.#expression(node, scope);
  }

  #chained(node: SyntaxNode, scope: number, classId: number | null): Expression {
    const value = this.#expression(field(node, "right"), scope);
    this.#assign(field(node, "left"), value, scope, classId);
    return value;
  }

  #assign(target: SyntaxNode | undefined, value: Expression, scope: number, classId: number | null): void {
    if (target === undefined) return;
    switch (target.type) {
      case "identifier":
        this.builder.bind(scope, this.builder.slice(target), value, target.line);
        this.#note(this.builder.slice(target), value);
        return;
      case "attribute": {
        const object = field(target, "object");
        const name = this.builder.slice(field(target, "attribute") ?? target);
        const owner = this.#methodClass(scope);
        if (owner !== null && object !== undefined && ["self", "cls"].includes(this.builder.slice(object))) {
          this.builder.classes[owner]?.attributes.push({ name, value, scope });
        }
        this.#note(name, value);
        return;
      }
      case "subscript": {
        const object = field(target, "value");
        if (object?.type === "identifier")
          this.builder.bind(
            scope,
            this.builder.slice(object),
            keyed(this.#expression(field(target, "subscript"), scope), value, target.line),
            target.line,
          );
        return;
      }
      case "pattern_list":
      case "tuple_pattern":
      case "list_pattern":
        target.children.forEach((child, index) => {
          this.#assign(child, { kind: "index", object: value, key: { kind: "number", value: index } }, scope, classId);
        });
        return;
    }
  }

  /** Remembers string literals under names that speak of models. */
  #note(name: string, value: Expression): void {
    noteLiterals(this.builder, name, value, false);
  }

  #methodClass(scope: number): number | null {
    for (let at: number | null = scope; at !== null; ) {
      const current: Scope | undefined = this.builder.scopes[at];
      if (current?.functionId != null) {
        const owner = this.builder.functions[current.functionId]?.classId ?? null;
        if (owner !== null) return owner;
      }
      at = current?.parent ?? null;
    }
    return null;
  }

  #import(node: SyntaxNode): void {
    for (const child of node.children) {
      const aliased = child.type === "aliased_import";
      const module = this.builder.slice(aliased ? (field(child, "name") ?? child) : child);
      const alias = aliased ? this.builder.slice(field(child, "alias") ?? child) : null;
      const local = alias ?? (module.split(".")[0] as string);
      this.builder.imports.push({
        local,
        module: alias === null ? local : module,
        name: null,
        level: 0,
        line: node.line,
      });
    }
  }

  #importFrom(node: SyntaxNode): void {
    const from = field(node, "module_name");
    const text = from === undefined ? "" : this.builder.slice(from);
    const level = /^\.*/.exec(text)?.[0].length ?? 0;
    const module = text.slice(level).trim();
    const add = (local: string, name: string): void =>
      void this.builder.imports.push({ local, module, name, level, line: node.line });
    if (childOf(node, "wildcard_import") !== undefined) add("*", "*");
    for (const child of fields(node, "name")) {
      const aliased = child.type === "aliased_import";
      const name = this.builder.slice(aliased ? (field(child, "name") ?? child) : child);
      add(aliased ? this.builder.slice(field(child, "alias") ?? child) : name, name);
    }
  }

  #function(node: SyntaxNode, outer: number, classId: number | null, decorators: Expression[]): number {
    const id = this.builder.functions.length;
    const nameNode = field(node, "name");
    const name = nameNode === undefined ? null : this.builder.slice(nameNode);
    const body = field(node, "body");
    const scope = this.builder.scope(outer, id, null);
    this.builder.functions.push({
      id,
      name,
      parameters: [],
      decorators,
      documentation: this.#documentation(body),
      returns: [],
      scope,
      classId,
      line: node.line,
      endLine: lastLine(node),
    });
    this.builder.mark(node.line);
    const own = this.builder.functions[id];
    own?.parameters.push(...this.#parameters(field(node, "parameters"), outer));
    if (name !== null && classId === null) this.builder.bind(outer, name, { kind: "function", id }, node.line);
    if (classId !== null) this.builder.classes[classId]?.methods.push(id);
    this.#returns.push([]);
    if (body !== undefined) {
      if (node.type === "lambda") this.#returns.at(-1)?.push(this.#expression(body, scope));
      else this.block(body.children, scope, null);
    }
    own?.returns.push(...(this.#returns.pop() ?? []));
    return id;
  }

  #parameters(node: SyntaxNode | undefined, scope: number): Parameter[] {
    return (node?.children ?? []).flatMap((child): Parameter[] => {
      const nameNode =
        child.type === "identifier"
          ? child
          : (field(child, "name") ?? childOf(child, "identifier", "list_splat_pattern", "dictionary_splat_pattern"));
      if (nameNode === undefined || child.type === "comment") return [];
      const rest = /splat/.test(child.type) || /splat/.test(nameNode.type);
      const value = field(child, "value");
      const type = field(child, "type");
      const name = this.builder.slice(nameNode).replace(/^\*+/, "");
      const fallback = value === undefined ? null : this.#expression(value, scope);
      if (fallback !== null) this.#note(name, fallback);
      return [
        {
          name,
          default: fallback,
          type: type === undefined ? null : this.#expression(type.children[0], scope),
          fields: [],
          rest,
        },
      ];
    });
  }

  #class(node: SyntaxNode, outer: number, decorators: Expression[]): void {
    const id = this.builder.classes.length;
    const nameNode = field(node, "name");
    const name = nameNode === undefined ? null : this.builder.slice(nameNode);
    const bases = (field(node, "superclasses")?.children ?? []).filter(
      (child) => child.type !== "keyword_argument" && child.type !== "comment",
    );
    const scope = this.builder.scope(outer, null, id);
    const body = field(node, "body");
    this.builder.classes.push({
      id,
      name,
      bases: bases.map((base) => this.#expression(base, outer)),
      decorators,
      fields: [],
      methods: [],
      attributes: [],
      scope,
      documentation: this.#documentation(body),
      line: node.line,
    });
    this.builder.mark(node.line);
    if (name !== null) this.builder.bind(outer, name, { kind: "class", id }, node.line);
    if (body !== undefined) this.block(body.children, scope, id);
  }

  #documentation(body: SyntaxNode | undefined): string | null {
    const first = body?.children.find((child) => child.type !== "comment");
    const literal = first?.type === "expression_statement" ? first.children[0] : undefined;
    return literal?.type === "string" ? this.#literal(literal) : null;
  }

  #literal(node: SyntaxNode): string {
    return node.children
      .filter((child) => child.type === "string_content")
      .map((child) => unescapePython(this.builder.slice(child), /^[a-z]*r/i.test(this.builder.slice(node).slice(0, 3))))
      .join("");
  }

  #expression(node: SyntaxNode | undefined, scope: number): Expression {
    if (node === undefined) return UNKNOWN;
    switch (node.type) {
      case "string":
        return this.#string(node, scope);
      case "concatenated_string":
        return template(
          node.children.filter((child) => child.type === "string").map((child) => this.#string(child, scope)),
          node.line,
        );
      case "integer":
      case "float":
        return { kind: "number", value: Number(this.builder.slice(node).replaceAll("_", "")) };
      case "true":
      case "false":
        return { kind: "boolean", value: node.type === "true" };
      case "none":
        return { kind: "none" };
      case "identifier":
        return { kind: "name", name: this.builder.slice(node) };
      case "attribute":
        return {
          kind: "member",
          object: this.#expression(field(node, "object"), scope),
          name: this.builder.slice(field(node, "attribute") ?? node),
        };
      case "subscript":
        return {
          kind: "index",
          object: this.#expression(field(node, "value"), scope),
          key: this.#expression(field(node, "subscript"), scope),
        };
      case "call":
        return this.#call(node, scope);
      case "list":
      case "tuple":
      case "set":
        return { kind: "list", items: this.#all(node.children, scope), line: node.line };
      case "dictionary":
        return this.#dictionary(node, scope);
      case "boolean_operator":
        return either(this.#all(node.children, scope));
      case "conditional_expression": {
        const [then, , otherwise] = this.#all(node.children, scope);
        return either([then ?? UNKNOWN, otherwise ?? UNKNOWN]);
      }
      case "binary_operator":
        return this.#binary(node, scope);
      case "lambda":
        return { kind: "function", id: this.#function(node, scope, null, []) };
      case "named_expression": {
        const value = this.#expression(field(node, "value"), scope);
        this.#assign(field(node, "name"), value, scope, null);
        return value;
      }
      case "list_comprehension":
      case "generator_expression":
      case "set_comprehension":
        return this.#comprehension(node, scope);
      case "await":
      case "parenthesized_expression":
      case "type":
      case "list_splat":
      case "dictionary_splat":
      case "interpolation":
      case "expression_list":
        return node.children.length === 1
          ? this.#expression(node.children[0], scope)
          : either(this.#all(node.children, scope));
      default:
        this.#all(node.children, scope);
        return UNKNOWN;
    }
  }

  #all(nodes: readonly SyntaxNode[], scope: number): Expression[] {
    return nodes.filter((node) => node.type !== "comment").map((node) => this.#expression(node, scope));
  }

  #comprehension(node: SyntaxNode, scope: number): Expression {
    const inner = this.builder.scope(scope, this.builder.scopes[scope]?.functionId ?? null, null);
    for (const clause of node.children.filter((child) => child.type === "for_in_clause")) {
      const source = this.#expression(field(clause, "right"), scope);
      this.#assign(field(clause, "left"), { kind: "index", object: source, key: UNKNOWN }, inner, null);
    }
    return { kind: "list", items: [this.#expression(field(node, "body"), inner)], line: node.line };
  }

  #string(node: SyntaxNode, scope: number): Expression {
    const interpolations = node.children.filter((child) => child.type === "interpolation");
    if (interpolations.length === 0) return this.builder.string(this.#literal(node), node.line);
    const raw = /^[a-z]*r/i.test(this.builder.slice(node).slice(0, 3));
    const parts = node.children.flatMap((child): Expression[] => {
      if (child.type === "string_content")
        return [this.builder.string(unescapePython(this.builder.slice(child), raw), child.line)];
      return child.type === "interpolation" ? [this.#expression(child.children[0], scope)] : [];
    });
    this.builder.mark(node.line);
    return { kind: "template", parts, line: node.line };
  }

  #binary(node: SyntaxNode, scope: number): Expression {
    const left = field(node, "left");
    const right = field(node, "right");
    const [a, b] = [this.#expression(left, scope), this.#expression(right, scope)];
    const operator =
      left !== undefined && right !== undefined
        ? this.builder.slice({ ...node, start: left.end, end: right.start }).trim()
        : "";
    const isText = (item: Expression): boolean => item.kind === "string" || item.kind === "template";
    if ((operator === "+" || operator === "%") && (isText(a) || isText(b))) return template([a, b], node.line);
    if (operator === "+" && a.kind === "list" && b.kind === "list")
      return { kind: "list", items: [...a.items, ...b.items], line: node.line };
    return either([a, b]);
  }

  #dictionary(node: SyntaxNode, scope: number): Expression {
    const entries: Keyword[] = [];
    const spreads: Expression[] = [];
    const computed: Expression[] = [];
    for (const child of node.children) {
      if (child.type === "dictionary_splat") spreads.push(this.#expression(child.children[0], scope));
      if (child.type !== "pair") continue;
      const key = this.#expression(field(child, "key"), scope);
      const value = this.#expression(field(child, "value"), scope);
      if (key.kind === "string") {
        entries.push({ name: key.value, value });
        this.#note(key.value, value);
        noteLiterals(this.builder, "", key, true);
      } else computed.push(value);
    }
    return { kind: "dict", entries, spreads, computed, line: node.line };
  }

  #call(node: SyntaxNode, scope: number): CallExpression {
    const positional: Expression[] = [];
    const keywords: Keyword[] = [];
    const spreads: Expression[] = [];
    const callee = this.#expression(field(node, "function"), scope);
    const list = field(node, "arguments");
    for (const child of list?.type === "argument_list" ? list.children : list === undefined ? [] : [list]) {
      if (child.type === "keyword_argument") {
        const name = this.builder.slice(field(child, "name") ?? child);
        const value = this.#expression(field(child, "value"), scope);
        keywords.push({ name, value });
        this.#note(name, value);
      } else if (child.type === "dictionary_splat" || child.type === "list_splat")
        spreads.push(this.#expression(child.children[0], scope));
      else if (child.type !== "comment") positional.push(this.#expression(child, scope));
    }
    return this.builder.call(scope, {
      callee,
      positional,
      keywords,
      spreads,
      line: node.line,
      endLine: lastLine(node),
    });
  }
}

function keyed(key: Expression, value: Expression, line: number): Expression {
  return key.kind === "string"
    ? { kind: "dict", entries: [{ name: key.value, value }], spreads: [], computed: [], line }
    : { kind: "dict", entries: [], spreads: [], computed: [value], line };
}

function lastLine(node: SyntaxNode): number {
  let at = node;
  for (let last = at.children.at(-1); last !== undefined; last = at.children.at(-1)) at = last;
  return Math.max(node.line, at.line);
}

const ESCAPES: { readonly [letter: string]: string } = {
  n: "\n",
  t: "\t",
  r: "\r",
  "\\": "\\",
  "'": "'",
  '"': '"',
  "\n": "",
};

function unescapePython(text: string, raw: boolean): string {
  if (raw || !text.includes("\\")) return text;
  return text.replace(/\\(u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2}|[\s\S])/g, (whole, sequence: string) => {
    if (/^[uUx]./.test(sequence)) {
      const code = Number.parseInt(sequence.slice(1), 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    }
    return ESCAPES[sequence] ?? whole;
  });
}
