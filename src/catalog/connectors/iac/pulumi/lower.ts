import { Refusal } from "../../../../domain/errors.ts";
import type { Resource } from "../../../../domain/resource.ts";
import {
  type Declaration,
  type DeclaredFile,
  type Entry,
  type Expression,
  literal,
  NOTHING_DECLARED,
} from "../declaration.ts";
import { at, type Field, fieldsOf, readYaml, textAt, type Written } from "../written.ts";
import { PulumiTypes } from "./types.ts";

const TYPE = /\btype\s*:\s*["']?(?:aws|aws-native|azure|azure-native|gcp|databricks|snowflake|cloudflare):[\w./-]+/;

/** Whether a text is a Pulumi program in YAML: it declares resources by the tokens of Pulumi's packages. */
export const isPulumi = (text: string): boolean => /^resources\s*:/m.test(text) && TYPE.test(text);

/**
 * Reads a Pulumi program in YAML as what its packages were made from, so that what is known of Terraform, CloudFormation and ARM holds.
 * @throws Refusal `malformed`, `too-large`, `too-deep`. Source: Pulumi documentation, Pulumi YAML reference.
 */
export function lowerPulumi(text: string, resources: readonly Resource[]): DeclaredFile {
  const root = readYaml(text);
  if (root.is !== "map") throw new Refusal("malformed", "no mapping at the top");
  return new Program(root, new PulumiTypes(resources)).lower();
}

class Program {
  readonly #root: Written;
  readonly #types: PulumiTypes;
  readonly #inputs: readonly Field[];
  readonly #variables: readonly Field[];

  constructor(root: Written, types: PulumiTypes) {
    this.#root = root;
    this.#types = types;
    this.#inputs = [...fieldsOf(at(root, "config")), ...fieldsOf(at(root, "configuration"))];
    this.#variables = fieldsOf(at(root, "variables"));
  }

  lower(): DeclaredFile {
    return {
      format: "pulumi",
      ...NOTHING_DECLARED,
      resources: fieldsOf(at(this.#root, "resources")).flatMap((field) => this.#declaration(field)),
      inputs: this.#inputs.map(({ name, value }) => {
        const given = value.is === "scalar" ? value : (at(value, "default") ?? at(value, "value"));
        return { name, ...(given !== undefined && { default: this.#expression(given) }) };
      }),
      locals: this.#variables.map((field) => this.#entry(field)),
      outputs: fieldsOf(at(this.#root, "outputs")).map((field) => this.#entry(field)),
    };
  }

  #declaration({ name, value, line, text }: Field): Declaration[] {
    const token = textAt(value, "type");
    const known = this.#types.of(token);
    if (token === "") return [];
    const own = fieldsOf(at(value, "properties")).map((field) => this.#entry(field));
    // Native packages for Azure leave the level of ARM's `properties` out.
    const level: Entry = { name: "properties", value: { is: "object", entries: own }, line };
    const isFlat = known?.format === "arm" && !own.some((entry) => entry.name === "properties");
    return [
      {
        format: known?.format ?? "pulumi",
        type: known?.type ?? token,
        address: name,
        line,
        endLine: Math.max(line, value.endLine),
        snippet: text,
        attributes: isFlat ? [...own, level] : own,
        lookUp: at(value, "get") !== undefined,
      },
    ];
  }

  #entry({ value, ...field }: Field): Entry {
    return { ...field, value: this.#expression(value) };
  }

  #expression(written: Written): Expression {
    if (written.is === "list") return { is: "list", items: written.items.map((item) => this.#expression(item)) };
    if (written.is === "map")
      return (
        this.#called(written.fields) ?? { is: "object", entries: written.fields.map((field) => this.#entry(field)) }
      );
    return typeof written.value === "string" ? this.#interpolated(written.value) : literal(written.value);
  }

  /** `fn::toJSON` is what it encodes, `fn::join` a text of parts; what other functions answer only Pulumi knows. */
  #called([field, ...more]: readonly Field[]): Expression | undefined {
    if (field === undefined || more.length > 0 || !field.name.startsWith("fn::")) return undefined;
    const argument = this.#expression(field.value);
    const name = field.name.slice(4).toLowerCase();
    if (name === "tojson" || name === "secret") return argument;
    const [separator, items] = argument.is === "list" ? argument.items : [];
    if (name === "join" && separator !== undefined && items?.is === "list")
      return {
        is: "template",
        parts: items.items.flatMap((item, index) => (index === 0 ? [item] : [separator, item])),
      };
    return { is: "unknown", why: `${field.name}(…)`, isSet: true };
  }

  #interpolated(text: string): Expression {
    const parts = text
      .split(/(\$\{[^}$]*\})/)
      .filter((part) => part !== "")
      .map((part): Expression => {
        const path = /^\$\{([^}]*)\}$/.exec(part)?.[1]?.trim();
        return path === undefined ? literal(part.replaceAll("$$", "$")) : this.#reference(path);
      });
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { is: "template", parts };
  }

  #reference(path: string): Expression {
    const names = path.split(/[.[\]"]+/).filter((name) => name !== "");
    const [first = ""] = names;
    if (this.#inputs.some(({ name }) => name === first)) return { is: "reference", names: ["var", ...names] };
    if (this.#variables.some(({ name }) => name === first)) return { is: "reference", names: ["local", ...names] };
    return { is: "reference", names };
  }
}
