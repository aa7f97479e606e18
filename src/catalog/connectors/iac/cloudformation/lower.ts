import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from "yaml";
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
import { condition, intrinsic, type Names } from "./intrinsics.ts";
import { withServerless } from "./serverless.ts";

const MOST_CHARACTERS = 2 * 1024 * 1024;
const MOST_NODES = 200_000;
const DEEPEST = 60;
const STACKS = ["AWS::CloudFormation::Stack", "AWS::Serverless::Application"];

/** Whether a text is a CloudFormation or SAM template: it declares resources of AWS types. */
export const isTemplate = (text: string): boolean =>
  /(^|[\s{,"'])Resources["']?\s*:/.test(text) && /Type["']?\s*:\s*["']?AWS::[A-Za-z0-9]+::/.test(text);

/**
 * Reads a CloudFormation or SAM template, YAML (with short tags) or JSON.
 * @throws Refusal `too-large`, `too-deep`, or `malformed` where the text is no YAML. Source: AWS CloudFormation User Guide, template anatomy.
 */
export function lowerTemplate(text: string): DeclaredFile {
  if (text.length > MOST_CHARACTERS) throw new Refusal("too-large", `over ${MOST_CHARACTERS} characters of template`);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    logLevel: "silent",
    uniqueKeys: false,
    schema: "core",
    strict: false,
  });
  const [error] = document.errors;
  if (error !== undefined || !isMap(document.contents))
    throw new Refusal("malformed", error?.message.split("\n", 1)[0] ?? "no mapping at the top");
  return new Template(document as Document.Parsed, lines, text).lower();
}

class Template {
  readonly #document: Document.Parsed;
  readonly #lines: LineCounter;
  readonly #text: string;
  readonly #anchors = new Map<string, Node>();
  #nodes = 0;
  #names: Names = { parameters: new Set(), stacks: new Set() };

  constructor(document: Document.Parsed, lines: LineCounter, text: string) {
    this.#document = document;
    this.#lines = lines;
    this.#text = text;
    visit(document, {
      Node: (_, node) => {
        if ("anchor" in node && typeof node.anchor === "string") this.#anchors.set(node.anchor, node);
      },
    });
  }

  lower(): DeclaredFile {
    const section = (name: string): readonly Section[] => this.#entriesOf(this.#at(this.#document.contents, name));
    const resources = section("Resources");
    const typed = resources.map((item) => ({ ...item, type: this.#textAt(item.value, "Type") }));
    this.#names = {
      parameters: new Set(section("Parameters").map(({ name }) => name)),
      stacks: new Set(typed.filter(({ type }) => STACKS.includes(type)).map(({ name }) => name)),
    };
    const declared = typed.flatMap((item) => this.#declaration(item));
    return {
      format: "cloudformation",
      ...NOTHING_DECLARED,
      resources: withServerless(declared, this.#globals()),
      inputs: section("Parameters").map(({ name, value }) => this.#input(name, value)),
      locals: [
        ...section("Conditions").map(({ name, value, line }) => ({
          name: `condition ${name}`,
          value: this.#expression(value),
          line,
        })),
        ...section("Mappings").map(({ name, value, line }) => ({
          name: `mapping ${name}`,
          value: this.#expression(value),
          line,
        })),
      ],
      outputs: section("Outputs").map(({ name, value, line }) => ({
        name,
        value: this.#expression(this.#at(value, "Value")),
        line,
      })),
      modules: typed.filter(({ type }) => STACKS.includes(type)).map((item) => this.#nested(item)),
    };
  }

  #globals(): readonly Entry[] {
    const globals = this.#expression(this.#at(this.#at(this.#document.contents, "Globals"), "Function"));
    return globals.is === "object" ? globals.entries : [];
  }

  #declaration({ name, value, line, type }: Section & { readonly type: string }): Declaration[] {
    if (type === "") return [];
    const properties = this.#expression(this.#at(value, "Properties"));
    const when = this.#textAt(value, "Condition");
    const entries = properties.is === "object" ? properties.entries : [];
    const count: Entry = {
      name: "count",
      value: { is: "choice", when: condition(when), met: literal(1), otherwise: literal(0) },
      line,
    };
    return [
      {
        format: "cloudformation",
        type,
        address: name,
        line,
        endLine: Math.max(line, this.#lineAt((value?.range?.[1] ?? 1) - 1)),
        snippet: this.#text.split("\n")[line - 1]?.trim().slice(0, 200) ?? name,
        attributes: when === "" ? entries : [...entries, count],
        lookUp: false,
      },
    ];
  }

  /** A default that names a stored parameter is no value. */
  #input(name: string, value: Node | undefined): DeclaredFile["inputs"][number] {
    const given = this.#at(value, "Default");
    if (given === undefined || this.#textAt(value, "Type").startsWith("AWS::SSM::Parameter::Value")) return { name };
    return { name, default: this.#expression(given) };
  }

  #nested({ name, value, line }: Section): ModuleCall {
    const properties = this.#at(value, "Properties");
    const source = this.#textAt(properties, "TemplateURL") || this.#textAt(properties, "Location");
    const args = this.#expression(this.#at(properties, "Parameters"));
    return { name, source: source === "" ? null : source, args: args.is === "object" ? args.entries : [], line };
  }

  #expression(node: Node | undefined, depth = 0): Expression {
    if (depth > DEEPEST) throw new Refusal("too-deep", `nested over ${DEEPEST} levels`);
    if (++this.#nodes > MOST_NODES) throw new Refusal("too-large", `over ${MOST_NODES} values`);
    if (isAlias(node)) return this.#expression(this.#anchors.get(node.source), depth + 1);
    const plain = this.#plain(node, depth);
    const tag = node?.tag;
    return tag?.startsWith("!") === true && !tag.startsWith("!!")
      ? (intrinsic(tagName(tag), plain, this.#names) ?? plain)
      : plain;
  }

  #plain(node: Node | undefined, depth: number): Expression {
    if (isScalar(node)) return scalar(node.value);
    if (isSeq(node)) return { is: "list", items: node.items.map((item) => this.#expression(item as Node, depth + 1)) };
    if (!isMap(node)) return literal(null);
    const entries = this.#entriesOf(node).map(({ name, value, line }) => ({
      name,
      value: this.#expression(value, depth + 1),
      line,
    }));
    const [only] = entries;
    const called = entries.length === 1 && only !== undefined && intrinsic(only.name, only.value, this.#names);
    if (called) return called;
    return entries.some(({ name }) => name === "Fn::Transform") ? unknown("a transform") : { is: "object", entries };
  }

  #entriesOf(node: Node | undefined): Section[] {
    if (isAlias(node)) return this.#entriesOf(this.#anchors.get(node.source));
    if (!isMap(node)) return [];
    return node.items.filter(isPair).flatMap(({ key, value }) => {
      const name = isScalar(key) ? String(key.value) : "";
      const line = this.#lineAt((key as Node | undefined)?.range?.[0] ?? 0);
      return name === "" ? [] : [{ name, value: (value ?? undefined) as Node | undefined, line }];
    });
  }

  #at(node: Node | null | undefined, name: string): Node | undefined {
    return this.#entriesOf(node ?? undefined).find((entry) => entry.name === name)?.value;
  }

  #textAt(node: Node | undefined, name: string): string {
    const found = this.#at(node, name);
    return isScalar(found) && typeof found.value === "string" && found.tag?.startsWith("!Sub") !== true
      ? found.value
      : "";
  }

  #lineAt(offset: number): number {
    return this.#lines.linePos(Math.max(0, offset)).line || 1;
  }
}

interface Section {
  readonly name: string;
  readonly value: Node | undefined;
  readonly line: number;
}

/** `!GetAtt` is `Fn::GetAtt`; `!Ref` and `!Condition` bear no prefix. */
const tagName = (tag: string): string => {
  const name = tag.slice(1);
  return name === "Ref" || name === "Condition" ? name : `Fn::${name}`;
};

const scalar = (value: unknown): Expression =>
  value === null || ["string", "number", "boolean"].includes(typeof value)
    ? literal(value as string | number | boolean | null)
    : literal(String(value));
