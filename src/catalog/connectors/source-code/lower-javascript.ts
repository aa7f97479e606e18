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
import { childOf, either, field, ModuleBuilder, template } from "./lowering.ts";

/** Lowers a JavaScript or TypeScript syntax tree (tree-sitter's node names) to the common shape. */
export function lowerJavascript(tree: SyntaxTree): ModuleIr {
  const lowering = new JavascriptLowering(tree.text);
  lowering.statements(tree.root.children, 0);
  return lowering.builder.build(null);
}

/** Wrappers that only matter to the type checker or to the event loop. */
const TRANSPARENT = new Set([
  "parenthesized_expression",
  "as_expression",
  "satisfies_expression",
  "non_null_expression",
  "await_expression",
  "type_assertion",
  "expression_statement",
]);
const FUNCTIONS = new Set([
  "function_declaration",
  "generator_function_declaration",
  "function_expression",
  "function",
  "generator_function",
  "arrow_function",
  "method_definition",
]);

class JavascriptLowering {
  readonly builder: ModuleBuilder;
  readonly #returns: Expression[][] = [];

  constructor(text: string) {
    this.builder = new ModuleBuilder("javascript", text);
  }

  statements(nodes: readonly SyntaxNode[], scope: number): void {
    for (const node of nodes) this.#statement(node, scope);
  }

  #statement(node: SyntaxNode, scope: number): void {
    switch (node.type) {
      case "import_statement":
        return this.#import(node);
      case "export_statement":
        return this.#export(node, scope);
      case "lexical_declaration":
      case "variable_declaration":
        for (const declarator of node.children)
          if (declarator.type === "variable_declarator") this.#declarator(declarator, scope);
        return;
      case "function_declaration":
      case "generator_function_declaration":
        this.#function(node, scope, null);
        return;
      case "class_declaration":
      case "abstract_class_declaration":
        this.#class(node, scope);
        return;
      case "return_statement":
        this.#returns
          .at(-1)
          ?.push(node.children[0] === undefined ? UNKNOWN : this.#expression(node.children[0], scope));
        return;
      case "enum_declaration":
        return this.#enum(node, scope);
      case "type_alias_declaration":
        return this.#typeAlias(node);
      case "interface_declaration":
      case "comment":
        return;
      case "for_in_statement": {
        const source = this.#expression(field(node, "right"), scope);
        this.#pattern(field(node, "left"), { kind: "index", object: source, key: UNKNOWN }, scope);
        const body = field(node, "body");
        if (body !== undefined) this.#statement(body, scope);
        return;
      }
      default:
        for (const child of node.children) this.#statementOrExpression(child, scope);
    }
  }

  #statementOrExpression(node: SyntaxNode, scope: number): void {
    if (/_statement$|_declaration$|^statement_block$|_clause$|^switch_(body|case|default)$/.test(node.type)) {
      if (node.type === "expression_statement") this.#expression(node.children[0], scope);
      else this.#statement(node, scope);
    } else this.#expression(node, scope);
  }

  #declarator(node: SyntaxNode, scope: number): void {
    const name = field(node, "name");
    const value = field(node, "value");
    const type = field(node, "type");
    const lowered =
      value !== undefined
        ? this.#expression(value, scope)
        : type !== undefined
          ? typed(this.#type(type, scope))
          : UNKNOWN;
    this.#pattern(name, lowered, scope);
  }

  /** Binds names of a target or destructuring pattern. */
  #pattern(target: SyntaxNode | undefined, value: Expression, scope: number): void {
    if (target === undefined) return;
    switch (target.type) {
      case "identifier":
      case "shorthand_property_identifier_pattern":
        this.builder.bind(scope, this.builder.slice(target), value, target.line);
        noteLiterals(this.builder, this.builder.slice(target), value, false);
        return;
      case "member_expression":
        return this.#assignMember(target, value, scope);
      case "object_pattern":
        for (const child of target.children) this.#property(child, value, scope);
        return;
      case "array_pattern":
        target.children.forEach((child, index) => {
          this.#pattern(child, { kind: "index", object: value, key: { kind: "number", value: index } }, scope);
        });
        return;
      case "assignment_pattern":
        return this.#pattern(
          field(target, "left"),
          either([value, this.#expression(field(target, "right"), scope)]),
          scope,
        );
    }
  }

  #property(child: SyntaxNode, value: Expression, scope: number): void {
    const from = (name: string): Expression => ({ kind: "member", object: value, name });
    if (child.type === "shorthand_property_identifier_pattern")
      this.#pattern(child, from(this.builder.slice(child)), scope);
    else if (child.type === "pair_pattern")
      this.#pattern(field(child, "value"), from(this.#key(field(child, "key"))), scope);
    else if (child.type === "object_assignment_pattern") {
      const left = childOf(child, "shorthand_property_identifier_pattern");
      if (left !== undefined)
        this.#pattern(
          left,
          either([from(this.builder.slice(left)), this.#expression(field(child, "right"), scope)]),
          scope,
        );
    } else if (child.type === "rest_pattern") this.#pattern(child.children[0], value, scope);
  }

  #assignMember(target: SyntaxNode, value: Expression, scope: number): void {
    const object = field(target, "object");
    const name = this.builder.slice(field(target, "property") ?? target);
    noteLiterals(this.builder, name, value, false);
    if (name === "innerHTML" || name === "outerHTML") this.#htmlSink(value, target, scope);
    const owner = object?.type === "this" ? this.#methodClass(scope) : null;
    if (owner !== null) this.builder.classes[owner]?.attributes.push({ name, value, scope });
    else if (object?.type === "identifier") {
      this.builder.bind(
        scope,
        this.builder.slice(object),
        { kind: "dict", entries: [{ name, value }], spreads: [], computed: [], line: target.line },
        target.line,
      );
      const left = this.builder.slice(target);
      if (left === "module.exports") this.builder.exports.push({ name: "default", value, module: null, source: null });
      if (/^(module\.)?exports\./.test(left)) this.builder.exports.push({ name, value, module: null, source: null });
    }
  }

  /** Markup set from a value, as a call: so that sinks are all of one shape. */
  #htmlSink(value: Expression, node: SyntaxNode, scope: number): void {
    const callee: Expression = { kind: "name", name: "innerHTML" };
    this.builder.call(scope, {
      callee,
      positional: [value],
      keywords: [],
      spreads: [],
      line: node.line,
      endLine: node.line,
    });
  }

  #methodClass(scope: number): number | null {
    for (let at: number | null = scope; at !== null; ) {
      const current: Scope | undefined = this.builder.scopes[at];
      if (current?.classId != null) return current.classId;
      at = current?.parent ?? null;
    }
    return null;
  }

  #import(node: SyntaxNode): void {
    const source = field(node, "source");
    if (source === undefined) return;
    const module = this.#text(source);
    const add = (local: string, name: string | null): void =>
      void this.builder.imports.push({ local, module, name, level: 0, line: node.line });
    const clause = childOf(node, "import_clause");
    for (const child of clause?.children ?? []) {
      if (child.type === "identifier") add(this.builder.slice(child), "default");
      else if (child.type === "namespace_import") add(this.builder.slice(child.children[0] ?? child), null);
      else if (child.type === "named_imports") {
        for (const item of child.children.filter((each) => each.type === "import_specifier")) {
          const name = field(item, "name");
          if (name !== undefined)
            add(this.builder.slice(field(item, "alias") ?? name), this.#unquote(this.builder.slice(name)));
        }
      }
    }
  }

  #export(node: SyntaxNode, scope: number): void {
    const source = field(node, "source");
    const module = source === undefined ? null : this.#text(source);
    const declaration = field(node, "declaration");
    const value = field(node, "value");
    const add = (name: string, from: Expression | null, original: string | null): void =>
      void this.builder.exports.push({ name, value: from, module, source: original });
    if (declaration !== undefined) {
      const before = this.builder.scopes[scope]?.bindings.length ?? 0;
      this.#statement(declaration, scope);
      const isDefault = /^export\s+default\b/.test(this.builder.slice(node).slice(0, 32));
      for (const binding of (this.builder.scopes[scope]?.bindings ?? []).slice(before)) {
        add(isDefault ? "default" : binding.name, { kind: "name", name: binding.name }, null);
      }
      return;
    }
    if (value !== undefined) return add("default", this.#expression(value, scope), null);
    const clause = childOf(node, "export_clause");
    if (clause === undefined) {
      const namespace = childOf(node, "namespace_export");
      if (module !== null)
        add(namespace === undefined ? "*" : this.builder.slice(namespace.children[0] ?? namespace), null, "*");
      return;
    }
    for (const item of clause.children.filter((each) => each.type === "export_specifier")) {
      const name = this.builder.slice(field(item, "name") ?? item);
      const alias = field(item, "alias");
      add(
        alias === undefined ? name : this.builder.slice(alias),
        module === null ? { kind: "name", name } : null,
        name,
      );
    }
  }

  #enum(node: SyntaxNode, scope: number): void {
    const entries = (field(node, "body")?.children ?? [])
      .filter((child) => child.type === "enum_assignment")
      .map((child) => ({
        name: this.#key(field(child, "name")),
        value: this.#expression(field(child, "value"), scope),
      }));
    for (const entry of entries) noteLiterals(this.builder, entry.name, entry.value, true);
    const name = field(node, "name");
    if (name !== undefined)
      this.builder.bind(
        scope,
        this.builder.slice(name),
        { kind: "dict", entries, spreads: [], computed: [], line: node.line },
        node.line,
      );
  }

  /** A union of literal types is a list of what can be chosen. */
  #typeAlias(node: SyntaxNode): void {
    const collect = (type: SyntaxNode): void => {
      if (type.type === "union_type") for (const child of type.children) collect(child);
      const literal = type.type === "literal_type" ? childOf(type, "string") : undefined;
      if (literal !== undefined)
        noteLiterals(this.builder, "", this.builder.string(this.#text(literal), literal.line), true);
    };
    const value = field(node, "value");
    if (value !== undefined) collect(value);
  }

  #function(node: SyntaxNode, outer: number, classId: number | null): number {
    const id = this.builder.functions.length;
    const nameNode = field(node, "name");
    const name = nameNode === undefined ? null : this.#key(nameNode);
    const scope = this.builder.scope(outer, id, null);
    const body = field(node, "body");
    this.builder.functions.push({
      id,
      name,
      parameters: [],
      decorators: [],
      documentation: null,
      returns: [],
      scope,
      classId,
      line: node.line,
      endLine: lastLine(node),
    });
    this.builder.mark(node.line);
    const own = this.builder.functions[id];
    const single = field(node, "parameter");
    own?.parameters.push(
      ...(single !== undefined
        ? [plainParameter(this.builder.slice(single))]
        : this.#parameters(field(node, "parameters"), outer, classId)),
    );
    if (name !== null && classId === null) this.builder.bind(outer, name, { kind: "function", id }, node.line);
    if (classId !== null) this.builder.classes[classId]?.methods.push(id);
    this.#returns.push([]);
    if (body?.type === "statement_block") this.statements(body.children, scope);
    else if (body !== undefined) this.#returns.at(-1)?.push(this.#expression(body, scope));
    own?.returns.push(...(this.#returns.pop() ?? []));
    return id;
  }

  #parameters(node: SyntaxNode | undefined, scope: number, classId: number | null): Parameter[] {
    return (node?.children ?? []).flatMap((child): Parameter[] => {
      if (child.type === "comment") return [];
      const pattern = field(child, "pattern") ?? (child.type === "assignment_pattern" ? field(child, "left") : child);
      const value = field(child, "value") ?? (child.type === "assignment_pattern" ? field(child, "right") : undefined);
      const typeNode = field(child, "type");
      const fallback = value === undefined ? null : this.#expression(value, scope);
      const type = typeNode === undefined ? null : this.#type(typeNode, scope);
      if (pattern?.type === "object_pattern")
        return [{ name: "", default: fallback, type, fields: this.#fields(pattern, scope), rest: false }];
      const name = pattern === undefined ? "" : this.builder.slice(pattern).replace(/^\.\.\./, "");
      if (fallback !== null) noteLiterals(this.builder, name, fallback, false);
      if (classId !== null && childOf(child, "accessibility_modifier", "override_modifier") !== undefined) {
        this.builder.classes[classId]?.fields.push({ name, value: fallback, type, line: child.line });
      }
      return [{ name, default: fallback, type, fields: [], rest: pattern?.type === "rest_pattern" }];
    });
  }

  #fields(pattern: SyntaxNode, scope: number): Parameter["fields"][number][] {
    return pattern.children.flatMap((child): Parameter["fields"][number][] => {
      if (child.type === "shorthand_property_identifier_pattern")
        return [{ name: this.builder.slice(child), key: this.builder.slice(child), default: null }];
      if (child.type === "object_assignment_pattern") {
        const left = childOf(child, "shorthand_property_identifier_pattern");
        if (left === undefined) return [];
        const fallback = this.#expression(field(child, "right"), scope);
        noteLiterals(this.builder, this.builder.slice(left), fallback, false);
        return [{ name: this.builder.slice(left), key: this.builder.slice(left), default: fallback }];
      }
      const value = child.type === "pair_pattern" ? field(child, "value") : undefined;
      return value?.type === "identifier"
        ? [{ name: this.builder.slice(value), key: this.#key(field(child, "key")), default: null }]
        : [];
    });
  }

  #class(node: SyntaxNode, outer: number): number {
    const id = this.builder.classes.length;
    const nameNode = field(node, "name");
    const name = nameNode === undefined ? null : this.builder.slice(nameNode);
    const heritage = childOf(node, "class_heritage");
    const clause = heritage === undefined ? undefined : (childOf(heritage, "extends_clause") ?? heritage);
    const base = clause === undefined ? undefined : (field(clause, "value") ?? clause.children[0]);
    const scope = this.builder.scope(outer, null, id);
    this.builder.classes.push({
      id,
      name,
      bases: base === undefined ? [] : [this.#expression(base, outer)],
      decorators: [],
      fields: [],
      methods: [],
      attributes: [],
      scope,
      documentation: null,
      line: node.line,
    });
    this.builder.mark(node.line);
    if (name !== null) this.builder.bind(outer, name, { kind: "class", id }, node.line);
    for (const member of field(node, "body")?.children ?? []) {
      if (member.type === "method_definition") this.#function(member, scope, id);
      else if (member.type === "public_field_definition" || member.type === "field_definition")
        this.#field(member, id, scope);
      else if (member.type === "class_static_block") this.#statement(member, scope);
    }
    return id;
  }

  #field(node: SyntaxNode, classId: number, scope: number): void {
    const nameNode = field(node, "name") ?? field(node, "property");
    if (nameNode === undefined) return;
    const name = this.#key(nameNode);
    const valueNode = field(node, "value");
    const typeNode = field(node, "type");
    const value = valueNode === undefined ? null : this.#expression(valueNode, scope);
    if (value !== null) noteLiterals(this.builder, name, value, false);
    this.builder.classes[classId]?.fields.push({
      name,
      value,
      type: typeNode === undefined ? null : this.#type(typeNode, scope),
      line: node.line,
    });
    this.builder.mark(node.line);
  }

  /** What a type annotation names: the identifier, without its arguments. */
  #type(node: SyntaxNode, scope: number): Expression {
    switch (node.type) {
      case "type_annotation":
        return node.children[0] === undefined ? UNKNOWN : this.#type(node.children[0], scope);
      case "type_identifier":
      case "identifier":
        return { kind: "name", name: this.builder.slice(node) };
      case "generic_type": {
        const name = field(node, "name");
        const inner =
          name !== undefined && ["Promise", "Awaited", "Partial", "Readonly"].includes(this.builder.slice(name))
            ? field(node, "type_arguments")?.children[0]
            : name;
        return inner === undefined ? UNKNOWN : this.#type(inner, scope);
      }
      case "nested_type_identifier": {
        const parts = this.builder.slice(node).split(".");
        return parts.slice(1).reduce<Expression>((object, name) => ({ kind: "member", object, name }), {
          kind: "name",
          name: parts[0] as string,
        });
      }
      case "union_type":
        return either(node.children.map((child) => this.#type(child, scope)));
      default:
        return UNKNOWN;
    }
  }

  #expression(node: SyntaxNode | undefined, scope: number): Expression {
    if (node === undefined) return UNKNOWN;
    if (TRANSPARENT.has(node.type))
      return this.#expression(
        node.children.find((child) => child.type !== "comment"),
        scope,
      );
    if (FUNCTIONS.has(node.type)) return { kind: "function", id: this.#function(node, scope, null) };
    switch (node.type) {
      case "string":
        return this.builder.string(this.#text(node), node.line);
      case "template_string":
        return this.#template(node, scope);
      case "number":
        return { kind: "number", value: Number(this.builder.slice(node).replaceAll("_", "")) };
      case "true":
      case "false":
        return { kind: "boolean", value: node.type === "true" };
      case "null":
      case "undefined":
        return { kind: "none" };
      case "identifier":
      case "this":
      case "super":
      case "shorthand_property_identifier":
        return { kind: "name", name: this.builder.slice(node) };
      case "member_expression":
        return {
          kind: "member",
          object: this.#expression(field(node, "object"), scope),
          name: this.builder.slice(field(node, "property") ?? node),
        };
      case "subscript_expression":
        return {
          kind: "index",
          object: this.#expression(field(node, "object"), scope),
          key: this.#expression(field(node, "index"), scope),
        };
      case "call_expression":
      case "new_expression":
        return this.#call(node, scope);
      case "array":
        return this.#array(node, scope);
      case "object":
        return this.#object(node, scope);
      case "ternary_expression": {
        this.#expression(field(node, "condition"), scope);
        return either([
          this.#expression(field(node, "consequence"), scope),
          this.#expression(field(node, "alternative"), scope),
        ]);
      }
      case "binary_expression":
        return this.#binary(node, scope);
      case "assignment_expression":
      case "augmented_assignment_expression": {
        const value = this.#expression(field(node, "right"), scope);
        this.#pattern(field(node, "left"), value, scope);
        return value;
      }
      case "class":
        return { kind: "class", id: this.#class(node, scope) };
      case "sequence_expression":
        return this.#expression(node.children.at(-1), scope);
      default:
        for (const child of node.children) this.#statementOrExpression(child, scope);
        return UNKNOWN;
    }
  }

  #binary(node: SyntaxNode, scope: number): Expression {
    const left = field(node, "left");
    const right = field(node, "right");
    const [a, b] = [this.#expression(left, scope), this.#expression(right, scope)];
    const operator =
      left !== undefined && right !== undefined
        ? this.builder.slice({ ...node, start: left.end, end: right.start }).trim()
        : "";
    if (operator === "||" || operator === "??") return either([a, b]);
    if (operator === "&&") return b;
    if (operator === "+" && [a, b].some((item) => item.kind === "string" || item.kind === "template"))
      return template([a, b], node.line);
    return UNKNOWN;
  }

  #template(node: SyntaxNode, scope: number): Expression {
    const parts: Expression[] = [];
    let at = node.start + 1;
    const text = (end: number, line: number): void => {
      if (end > at)
        parts.push(this.builder.string(unescapeJavascript(this.builder.slice({ ...node, start: at, end })), line));
    };
    for (const child of node.children.filter((each) => each.type === "template_substitution")) {
      text(child.start, child.line);
      parts.push(this.#expression(child.children[0], scope));
      at = child.end;
    }
    text(node.end - 1, node.line);
    return parts.length === 0 ? this.builder.string("", node.line) : template(parts, node.line);
  }

  #array(node: SyntaxNode, scope: number): Expression {
    const items = node.children
      .filter((child) => child.type !== "comment")
      .map((child) => this.#expression(child.type === "spread_element" ? child.children[0] : child, scope));
    for (const item of items) noteLiterals(this.builder, "", item, true);
    return { kind: "list", items, line: node.line };
  }

  #object(node: SyntaxNode, scope: number): Expression {
    const entries: Keyword[] = [];
    const spreads: Expression[] = [];
    const computed: Expression[] = [];
    const add = (name: string, value: Expression): void => {
      entries.push({ name, value });
      if (name === "__html") this.#htmlSink(value, node, scope);
      noteLiterals(this.builder, name, value, false);
    };
    for (const child of node.children) {
      if (child.type === "pair") {
        const key = field(child, "key");
        const value = this.#expression(field(child, "value"), scope);
        if (key?.type === "computed_property_name") computed.push(value);
        else {
          add(this.#key(key), value);
          if (key?.type === "string")
            noteLiterals(this.builder, "", this.builder.string(this.#key(key), key.line), true);
        }
      } else if (child.type === "shorthand_property_identifier")
        add(this.builder.slice(child), { kind: "name", name: this.builder.slice(child) });
      else if (child.type === "spread_element") spreads.push(this.#expression(child.children[0], scope));
      else if (child.type === "method_definition") {
        const id = this.#function(child, scope, null);
        add(this.#key(field(child, "name")), { kind: "function", id });
      }
    }
    return { kind: "dict", entries, spreads, computed, line: node.line };
  }

  #call(node: SyntaxNode, scope: number): CallExpression {
    const calleeNode = field(node, "function") ?? field(node, "constructor");
    const callee: Expression =
      calleeNode?.type === "import" ? { kind: "name", name: "import" } : this.#expression(calleeNode, scope);
    const positional: Expression[] = [];
    const spreads: Expression[] = [];
    const list = field(node, "arguments");
    for (const child of list?.type === "arguments" ? list.children : list === undefined ? [] : [list]) {
      if (child.type === "spread_element") spreads.push(this.#expression(child.children[0], scope));
      else if (child.type !== "comment") positional.push(this.#expression(child, scope));
    }
    return this.builder.call(scope, {
      callee,
      positional,
      keywords: [],
      spreads,
      line: node.line,
      endLine: lastLine(node),
    });
  }

  #key(node: SyntaxNode | undefined): string {
    if (node === undefined) return "";
    return node.type === "string" ? this.#text(node) : this.#unquote(this.builder.slice(node));
  }

  #text(node: SyntaxNode): string {
    return unescapeJavascript(this.builder.slice(node).slice(1, -1));
  }

  #unquote(text: string): string {
    return /^["'].*["']$/.test(text) ? text.slice(1, -1) : text;
  }
}

const plainParameter = (name: string): Parameter => ({ name, default: null, type: null, fields: [], rest: false });

function lastLine(node: SyntaxNode): number {
  let at = node;
  for (let last = at.children.at(-1); last !== undefined; last = at.children.at(-1)) at = last;
  return Math.max(node.line, at.line);
}

const ESCAPES: { readonly [letter: string]: string } = {
  n: "\n",
  t: "\t",
  r: "\r",
  b: "\b",
  f: "\f",
  v: "\v",
  "0": "\0",
  "\n": "",
};

function unescapeJavascript(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(
    /\\(u\{[0-9a-fA-F]{1,6}\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[\s\S])/g,
    (whole, sequence: string) => {
      if (/^[ux]./.test(sequence)) {
        const code = Number.parseInt(sequence.replace(/^[ux]\{?/, ""), 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      }
      return ESCAPES[sequence] ?? sequence;
    },
  );
}
