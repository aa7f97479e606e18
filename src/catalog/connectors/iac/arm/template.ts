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
import { at, type Field, fieldAt, fieldsOf, itemsIn, readJson, textAt, type Written } from "../written.ts";
import { segmentsOf, withParent } from "./children.ts";
import { Cursor } from "./expressions.ts";
import { TemplateNames } from "./template-names.ts";
import { armTokens } from "./tokens.ts";

const DEEPEST = 60;

/** Whether a text is an ARM template. */
export const isArmTemplate = (text: string): boolean => /deploymentTemplate\.json/i.test(text.slice(0, 2_000));

/**
 * Reads an ARM template. @throws Refusal `malformed`, `too-large`, `too-deep`.
 * Source: Azure Resource Manager, structure and syntax of templates.
 */
export function lowerArmTemplate(text: string): DeclaredFile {
  const root = readJson(text);
  if (root.is !== "map") throw new Refusal("malformed", "no object at the top");
  return new Template(root).lower();
}

interface Found {
  readonly node: Written;
  readonly address: string;
  readonly type: string;
  readonly name: Expression;
}

class Template {
  readonly #root: Written;
  readonly #names = new TemplateNames();

  constructor(root: Written) {
    this.#root = root;
  }

  lower(): DeclaredFile {
    const found = this.#found(at(this.#root, "resources"), undefined, 0);
    for (const { address, type, name } of found) this.#names.add(address, type, segmentsOf(name));
    const section = (name: string): readonly Field[] => fieldsOf(at(this.#root, name));
    const generator = textAt(this.#root, "metadata", "_generator", "name");
    const isNested = ({ type }: Found): boolean => type.toLowerCase() === "microsoft.resources/deployments";
    return {
      format: "arm",
      ...NOTHING_DECLARED,
      ...(generator === "bicep" && { generated: true }),
      resources: found.filter((item) => !isNested(item)).map((item) => this.#declaration(item)),
      inputs: section("parameters").map(({ name, value }) => this.#input(name, value)),
      locals: section("variables").map(({ value, ...field }) => ({ ...field, value: this.#expression(value) })),
      outputs: section("outputs").map(({ value, ...field }) => ({
        ...field,
        value: this.#expression(at(value, "value")),
      })),
      modules: found.filter(isNested).map((item) => this.#deployment(item)),
    };
  }

  /** Resources as a list or by symbol, each followed by those written inside it. */
  #found(node: Written | undefined, parent: Found | undefined, depth: number): Found[] {
    if (depth > DEEPEST) throw new Refusal("too-deep", `nested over ${DEEPEST} levels`);
    const symbols = fieldsOf(node).map(({ name, value }) => ({ name, value }));
    const listed = itemsIn(node).map((value) => ({ name: undefined, value }));
    return [...symbols, ...listed].flatMap(({ name: symbol, value }) => {
      const own = textAt(value, "type");
      if (own === "") return [];
      const written = textAt(value, "name");
      const name = this.#expression(at(value, "name"));
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
    const { line, endLine } = node;
    const segments = segmentsOf(name);
    const parent = this.#names.addressOf(type.split("/").slice(0, -1).join("/"), segments.slice(0, -1));
    const entries = fieldsOf(node)
      .filter((field) => !["resources", "name", "condition", "copy", "scope"].includes(field.name))
      .map((field) => this.#entry(field));
    const placeOf = (name: string): Pick<Entry, "line" | "text"> => {
      const field = fieldAt(node, name);
      return field === undefined ? { line } : { line: field.line, text: field.text };
    };
    const more: Entry[] = [{ name: "name", value: name, ...placeOf("name") }];
    if (parent !== undefined) more.push({ name: "parent", value: { is: "reference", names: [parent] }, line });
    const scope = at(node, "scope");
    if (scope !== undefined)
      more.push({
        name: "scope",
        value: this.#names.scopeOf(this.#expression(scope)),
        ...placeOf("scope"),
      });
    const condition = at(node, "condition");
    if (condition !== undefined)
      more.push({
        name: "count",
        value: { is: "choice", when: this.#expression(condition), met: literal(1), otherwise: literal(0) },
        ...placeOf("condition"),
      });
    return withParent({
      format: "arm",
      type,
      address,
      line,
      endLine,
      snippet: `"type": "${type}"`.slice(0, 200),
      attributes: [...entries, ...more],
      lookUp: textAt(node, "existing") === "true",
    });
  }

  #input(name: string, value: Written): DeclaredFile["inputs"][number] {
    const given = at(value, "defaultValue");
    if (given !== undefined) return { name, default: this.#expression(given) };
    return { name, ...(textAt(value, "nullable") === "true" && { default: literal(null) }) };
  }

  /** A deployment inside: a template by a relative path, or one that is not followed. */
  #deployment({ node, address }: Found): ModuleCall {
    const properties = at(node, "properties");
    const link = at(properties, "templateLink");
    const path = textAt(link, "relativePath") || textAt(link, "uri");
    const args = fieldsOf(at(properties, "parameters")).map(({ value, ...field }) => ({
      ...field,
      value: this.#expression(at(value, "value")),
    }));
    const source = path === "" ? "a template written inside it" : path;
    return { name: address, source, args, line: node.line };
  }

  #entry({ value, ...field }: Field): Entry {
    if (field.name !== "userAssignedIdentities" || value.is !== "map")
      return { ...field, value: this.#expression(value) };
    return { ...field, value: { is: "list", items: value.fields.map(({ name }) => this.#ofText(name)) } };
  }

  #expression(written: Written | undefined): Expression {
    if (written === undefined) return literal(null);
    if (written.is === "map") return { is: "object", entries: written.fields.map((field) => this.#entry(field)) };
    if (written.is === "list") return { is: "list", items: written.items.map((item) => this.#expression(item)) };
    return typeof written.value === "string" ? this.#ofText(written.value) : literal(written.value);
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
}
