import { type Node, parseTree } from "jsonc-parser";
import { Refusal } from "../../../../domain/errors.ts";
import {
  type Declaration,
  type DeclaredFile,
  type Entry,
  type Expression,
  literal,
  type ModuleCall,
  NOTHING_DECLARED,
  unknown,
} from "../declaration.ts";
import { segmentsOf, withParent } from "./children.ts";
import { Cursor } from "./expressions.ts";
import { TemplateNames } from "./template-names.ts";
import { armTokens } from "./tokens.ts";

const MOST_CHARACTERS = 4 * 1024 * 1024;
const MOST_NODES = 200_000;
const DEEPEST = 60;

/** Whether a text is an ARM template. */
export const isArmTemplate = (text: string): boolean => /deploymentTemplate\.json/i.test(text.slice(0, 2_000));

/**
 * Reads an ARM template. @throws Refusal `malformed`, `too-large`, `too-deep`.
 * Source: Azure Resource Manager, structure and syntax of templates.
 */
export function lowerArmTemplate(text: string): DeclaredFile {
  if (text.length > MOST_CHARACTERS) throw new Refusal("too-large", `over ${MOST_CHARACTERS} characters of template`);
  let root: Node | undefined;
  try {
    root = parseTree(text, [], { allowTrailingComma: true });
  } catch {
    throw new Refusal("too-deep", "nested too deep");
  }
  if (root?.type !== "object") throw new Refusal("malformed", "no object at the top");
  return new Template(root, text).lower();
}

interface Field {
  readonly name: string;
  readonly value: Node | undefined;
  readonly line: number;
}

interface Found {
  readonly node: Node;
  readonly address: string;
  readonly type: string;
  readonly name: Expression;
}

class Template {
  readonly #root: Node;
  readonly #breaks: number[] = [];
  readonly #names = new TemplateNames();
  #nodes = 0;

  constructor(root: Node, text: string) {
    this.#root = root;
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) this.#breaks.push(at);
  }

  lower(): DeclaredFile {
    const found = this.#found(at(this.#root, "resources"), undefined, 0);
    for (const { address, type, name } of found) this.#names.add(address, type, segmentsOf(name));
    const section = (name: string): readonly Field[] => this.#fields(at(this.#root, name));
    const generator = textAt(at(at(this.#root, "metadata"), "_generator"), "name");
    const isNested = ({ type }: Found): boolean => type.toLowerCase() === "microsoft.resources/deployments";
    return {
      format: "arm",
      ...NOTHING_DECLARED,
      ...(generator === "bicep" && { generated: true }),
      resources: found.filter((item) => !isNested(item)).map((item) => this.#declaration(item)),
      inputs: section("parameters").map(({ name, value }) => this.#input(name, value)),
      locals: section("variables").map(({ name, value, line }) => ({ name, value: this.#expression(value, 0), line })),
      outputs: section("outputs").map(({ name, value, line }) => ({
        name,
        value: this.#expression(at(value, "value"), 0),
        line,
      })),
      modules: found.filter(isNested).map((item) => this.#deployment(item)),
    };
  }

  /** Resources as a list or by symbol, each followed by those written inside it. */
  #found(node: Node | undefined, parent: Found | undefined, depth: number): Found[] {
    if (depth > DEEPEST) throw new Refusal("too-deep", `nested over ${DEEPEST} levels`);
    const symbols = this.#fields(node).flatMap(({ name, value }) => (value === undefined ? [] : [{ name, value }]));
    const listed = node?.type === "array" ? (node.children ?? []).map((value) => ({ name: undefined, value })) : [];
    return [...symbols, ...listed].flatMap(({ name: symbol, value }) => {
      const own = textAt(value, "type");
      if (own === "") return [];
      const written = textAt(value, "name");
      const name = this.#expression(at(value, "name"), 0);
      const found: Found = {
        node: value,
        address: symbol ?? `${own.split("/").at(-1)} ${written}`,
        type: parent === undefined ? own : `${parent.type}/${own}`,
        name: parent === undefined ? name : { is: "template", parts: [parent.name, literal("/"), name] },
      };
      return [found, ...this.#found(at(value, "resources"), found, depth + 1)];
    });
  }

  #declaration({ node, address, type, name }: Found): Declaration {
    const line = this.#lineAt(node.offset);
    const segments = segmentsOf(name);
    const parent = this.#names.addressOf(type.split("/").slice(0, -1).join("/"), segments.slice(0, -1));
    const entries = this.#fields(node)
      .filter((field) => !["resources", "name", "condition", "copy", "scope"].includes(field.name))
      .map((field) => this.#entry(field, 0));
    const more: Entry[] = [{ name: "name", value: name, line: this.#lineOf(node, "name") ?? line }];
    if (parent !== undefined) more.push({ name: "parent", value: { is: "reference", names: [parent] }, line });
    const scope = at(node, "scope");
    if (scope !== undefined)
      more.push({
        name: "scope",
        value: this.#names.scopeOf(this.#expression(scope, 0)),
        line: this.#lineOf(node, "scope") ?? line,
      });
    const condition = at(node, "condition");
    if (condition !== undefined)
      more.push({
        name: "count",
        value: { is: "choice", when: this.#expression(condition, 0), met: literal(1), otherwise: literal(0) },
        line,
      });
    return withParent({
      format: "arm",
      type,
      address,
      line,
      endLine: this.#lineAt(node.offset + node.length - 1),
      snippet: `"type": "${type}"`.slice(0, 200),
      attributes: [...entries, ...more],
      lookUp: textAt(node, "existing") === "true",
    });
  }

  #input(name: string, value: Node | undefined): DeclaredFile["inputs"][number] {
    const given = at(value, "defaultValue");
    if (given !== undefined) return { name, default: this.#expression(given, 0) };
    return { name, ...(at(value, "nullable")?.value === true && { default: literal(null) }) };
  }

  /** A deployment inside: a template by a relative path, or one that is not followed. */
  #deployment({ node, address }: Found): ModuleCall {
    const properties = at(node, "properties");
    const link = at(properties, "templateLink");
    const path = textAt(link, "relativePath") || textAt(link, "uri");
    const args = this.#fields(at(properties, "parameters")).map(({ name, value, line }) => ({
      name,
      value: this.#expression(at(value, "value"), 0),
      line,
    }));
    const source = path === "" ? "a template written inside it" : path;
    return { name: address, source, args, line: this.#lineAt(node.offset) };
  }

  #entry({ name, value, line }: Field, depth: number): Entry {
    if (name !== "userAssignedIdentities" || value?.type !== "object")
      return { name, value: this.#expression(value, depth), line };
    const ids = this.#fields(value).map((field) => this.#ofText(field.name));
    return { name, value: { is: "list", items: ids }, line };
  }

  #expression(node: Node | undefined, depth: number): Expression {
    if (depth > DEEPEST) throw new Refusal("too-deep", `nested over ${DEEPEST} levels`);
    if (++this.#nodes > MOST_NODES) throw new Refusal("too-large", `over ${MOST_NODES} values`);
    if (node === undefined) return literal(null);
    if (node.type === "object")
      return { is: "object", entries: this.#fields(node).map((field) => this.#entry(field, depth + 1)) };
    if (node.type === "array")
      return { is: "list", items: (node.children ?? []).map((item) => this.#expression(item, depth + 1)) };
    return typeof node.value === "string" ? this.#ofText(node.value) : literal(node.value as number | boolean | null);
  }

  /** A text in brackets is an expression; one that cannot be read is open. */
  #ofText(text: string): Expression {
    if (!text.startsWith("[") || !text.endsWith("]")) return literal(text);
    if (text.startsWith("[[")) return literal(text.slice(1));
    try {
      return new Cursor(armTokens(text.slice(1, -1)), this.#names).expression();
    } catch (error) {
      if (error instanceof Refusal) return unknown(text.slice(0, 80));
      throw error;
    }
  }

  #fields(node: Node | undefined): Field[] {
    if (node?.type !== "object") return [];
    return (node.children ?? []).flatMap(({ offset, children: [key, value] = [] }) =>
      key === undefined ? [] : [{ name: String(key.value), value, line: this.#lineAt(offset) }],
    );
  }

  #lineOf(node: Node, name: string): number | undefined {
    return this.#fields(node).find((field) => field.name === name)?.line;
  }

  /** The line of an offset, by halving. */
  #lineAt(offset: number): number {
    let [low, high] = [0, this.#breaks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#breaks[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  }
}

const at = (node: Node | undefined, name: string): Node | undefined =>
  node?.type === "object"
    ? node.children?.find(({ children: [key] = [] }) => key?.value === name)?.children?.[1]
    : undefined;

const textAt = (node: Node | undefined, name: string): string => {
  const found = at(node, name)?.value as unknown;
  return typeof found === "string" || typeof found === "boolean" ? String(found) : "";
};
