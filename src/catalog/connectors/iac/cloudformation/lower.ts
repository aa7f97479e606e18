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
import { at, type Field, fieldsOf, readYaml, textAt, type Written } from "../written.ts";
import { condition, intrinsic, type Names } from "./intrinsics.ts";
import { withServerless } from "./serverless.ts";

const STACKS = ["AWS::CloudFormation::Stack", "AWS::Serverless::Application"];

/** Whether a text is a CloudFormation or SAM template: it declares resources of AWS types. */
export const isTemplate = (text: string): boolean =>
  /(^|[\s{,"'])Resources["']?\s*:/.test(text) && /Type["']?\s*:\s*["']?AWS::[A-Za-z0-9]+::/.test(text);

/**
 * Reads a CloudFormation or SAM template, YAML (with short tags) or JSON.
 * @throws Refusal `too-large`, `too-deep`, or `malformed` where the text is no YAML. Source: AWS CloudFormation User Guide, template anatomy.
 */
export function lowerTemplate(text: string): DeclaredFile {
  const root = readYaml(text);
  if (root.is !== "map") throw new Refusal("malformed", "no mapping at the top");
  return new Template(root).lower();
}

/** The resources of a template, given by themselves. Variables that another tool fills in (`${self:…}`) are open. */
export const lowerResources = (resources: Written): DeclaredFile =>
  new Template({
    is: "map",
    line: 1,
    endLine: 1,
    fields: [{ name: "Resources", value: resources, line: 1, text: "" }],
  }).lower();

class Template {
  readonly #root: Written;
  #names: Names = { parameters: new Set(), stacks: new Set() };

  constructor(root: Written) {
    this.#root = root;
  }

  lower(): DeclaredFile {
    const section = (name: string): readonly Field[] => fieldsOf(at(this.#root, name));
    const resources = section("Resources");
    const typed = resources.map((item) => ({ ...item, type: plainText(item.value, "Type") }));
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
        ...section("Conditions").map((field) => this.#entry({ ...field, name: `condition ${field.name}` })),
        ...section("Mappings").map((field) => this.#entry({ ...field, name: `mapping ${field.name}` })),
      ],
      outputs: section("Outputs").map(({ value, ...field }) => ({
        ...field,
        value: this.#expression(at(value, "Value")),
      })),
      modules: typed.filter(({ type }) => STACKS.includes(type)).map((item) => this.#nested(item)),
    };
  }

  #globals(): readonly Entry[] {
    const globals = this.#expression(at(this.#root, "Globals", "Function"));
    return globals.is === "object" ? globals.entries : [];
  }

  #declaration({ name, value, line, text, type }: Field & { readonly type: string }): Declaration[] {
    if (type === "") return [];
    const properties = this.#expression(at(value, "Properties"));
    const when = plainText(value, "Condition");
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
        endLine: Math.max(line, value.endLine),
        snippet: text,
        attributes: when === "" ? entries : [...entries, count],
        lookUp: false,
      },
    ];
  }

  /** A default that names a stored parameter is no value. */
  #input(name: string, value: Written): DeclaredFile["inputs"][number] {
    const given = at(value, "Default");
    if (given === undefined || plainText(value, "Type").startsWith("AWS::SSM::Parameter::Value")) return { name };
    return { name, default: this.#expression(given) };
  }

  #nested({ name, value, line }: Field): ModuleCall {
    const properties = at(value, "Properties");
    const source = plainText(properties, "TemplateURL") || plainText(properties, "Location");
    const args = this.#expression(at(properties, "Parameters"));
    return { name, source: source === "" ? null : source, args: args.is === "object" ? args.entries : [], line };
  }

  #entry({ value, ...field }: Field): Entry {
    return { ...field, value: this.#expression(value) };
  }

  #expression(written: Written | undefined): Expression {
    if (written === undefined) return literal(null);
    const plain = this.#plain(written);
    return written.tag === undefined ? plain : (intrinsic(tagName(written.tag), plain, this.#names) ?? plain);
  }

  #plain(written: Written): Expression {
    if (written.is === "scalar") return isFilledIn(written) ? given(String(written.value)) : literal(written.value);
    if (written.is === "list") return { is: "list", items: written.items.map((item) => this.#expression(item)) };
    const entries = written.fields.map((field) => this.#entry(field));
    const [only] = entries;
    const called = entries.length === 1 && only !== undefined && intrinsic(only.name, only.value, this.#names);
    if (called) return called;
    return entries.some(({ name }) => name === "Fn::Transform") ? unknown("a transform") : { is: "object", entries };
  }
}

/** The text at a name, unless a function puts it together. */
const plainText = (written: Written | undefined, name: string): string =>
  at(written, name)?.tag?.startsWith("!Sub") === true ? "" : textAt(written, name);

/** `!GetAtt` is `Fn::GetAtt`; `!Ref` and `!Condition` bear no prefix. */
const tagName = (tag: string): string => {
  const name = tag.slice(1);
  return name === "Ref" || name === "Condition" ? name : `Fn::${name}`;
};

/** A variable of a tool that fills templates in before they are deployed: `${self:custom.stage}`. */
const isFilledIn = ({ tag, ...written }: Written): boolean =>
  tag === undefined &&
  written.is === "scalar" &&
  typeof written.value === "string" &&
  /\$\{\w+(?:\([^)$]*\))?:/.test(written.value) &&
  !written.value.includes("${AWS::");

/** What is filled in, with a hole in its text for each part that is. */
const given = (text: string): Expression => {
  const parts = text
    .split(/(\$\{[^}$]*\})/)
    .filter((part) => part !== "")
    .map((part): Expression => (part.startsWith("${") ? { is: "unknown", why: part, isSet: true } : literal(part)));
  return parts.length === 1 ? (parts[0] as Expression) : { is: "template", parts };
};
