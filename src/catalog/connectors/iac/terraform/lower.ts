import type { SyntaxNode, SyntaxTree } from "../../../../domain/syntax.ts";
import {
  type Declaration,
  type DeclaredFile,
  type Entry,
  type Expression,
  NOTHING_DECLARED,
  perInstance,
  unknown,
} from "../declaration.ts";
import { withArmType } from "./azapi.ts";
import { firstLineOf, lowerExpression, stringOf } from "./expression.ts";

interface Block {
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: SyntaxNode | undefined;
  readonly node: SyntaxNode;
}

/** Reads one Terraform or OpenTofu file (`.tf`, `.tofu`). Source: the HCL native syntax specification. */
export function lowerTerraform({ root, text }: SyntaxTree): DeclaredFile {
  const blocks = blocksOf(
    root.children.find((child) => child.type === "body"),
    text,
  );
  const of = (type: string): Block[] => blocks.filter((block) => block.type === type);
  return {
    format: "terraform",
    ...NOTHING_DECLARED,
    resources: [...of("resource"), ...of("data")].flatMap((block) => declarationOf(block, text)).map(withArmType),
    inputs: of("variable").map((block) => inputOf(block, text)),
    locals: of("locals").flatMap((block) => entriesOf(block.body, text)),
    outputs: of("output").flatMap((block) =>
      entriesOf(block.body, text)
        .filter((entry) => entry.name === "value")
        .map((entry) => ({ ...entry, name: block.labels[0] ?? "" })),
    ),
    modules: of("module").map((block) => moduleOf(block, text)),
  };
}

/** Reads the values of a `.tfvars` file. */
export const lowerVariableValues = ({ root, text }: SyntaxTree): DeclaredFile => ({
  format: "terraform",
  ...NOTHING_DECLARED,
  settings: entriesOf(
    root.children.find((child) => child.type === "body"),
    text,
  ),
});

const blocksOf = (body: SyntaxNode | undefined, text: string): Block[] =>
  (body?.children ?? []).filter((child) => child.type === "block").map((node) => blockOf(node, text));

function blockOf(node: SyntaxNode, text: string): Block {
  const [type, ...labels] = node.children
    .filter((child) => child.type === "identifier" || child.type === "string_lit")
    .map((child) => (child.type === "identifier" ? text.slice(child.start, child.end) : stringOf(child, text)));
  return { type: type ?? "", labels, body: node.children.find((child) => child.type === "body"), node };
}

function declarationOf({ type, labels, body, node }: Block, text: string): Declaration[] {
  const [resourceType, name] = labels;
  if (resourceType === undefined || name === undefined) return [];
  const address = `${type === "data" ? "data." : ""}${resourceType}.${name}`;
  return [
    {
      format: "terraform",
      type: resourceType,
      address,
      line: node.line,
      endLine: node.line + text.slice(node.start, node.end).split("\n").length - 1,
      snippet: firstLineOf(node, text),
      attributes: instancesOf(entriesOf(body, text)),
      lookUp: type === "data",
    },
  ];
}

/** `each` is whatever `for_each` goes over. */
function instancesOf(entries: readonly Entry[]): readonly Entry[] {
  const over = entries.find(({ name }) => name === "for_each")?.value;
  if (over === undefined) return entries;
  return entries.map((entry) => ({ ...entry, value: perInstance(entry.value, { over, names: { item: "each" } }) }));
}

/** Attributes and nested blocks of a body; blocks of one type are a list under its name. A `dynamic` block is a loop. */
function entriesOf(body: SyntaxNode | undefined, text: string): Entry[] {
  const entries: Entry[] = [];
  const nested = new Map<string, { line: number; text: string; items: Expression[] }>();
  for (const child of body?.children ?? []) {
    if (child.type === "attribute") entries.push(attributeOf(child, text));
    if (child.type !== "block") continue;
    const block = blockOf(child, text);
    const isDynamic = block.type === "dynamic";
    const name = isDynamic ? (block.labels[0] ?? "") : block.type;
    const group = nested.get(name) ?? { line: child.line, text: firstLineOf(child, text), items: [] };
    group.items.push(isDynamic ? dynamicOf(block, text) : { is: "object", entries: entriesOf(block.body, text) });
    nested.set(name, group);
  }
  for (const [name, { items, ...place }] of nested) entries.push({ name, ...place, value: { is: "list", items } });
  return entries;
}

/** `dynamic "x" { for_each = … content { … } }`: the content once per item, which it knows as `x` or as the iterator named. */
function dynamicOf({ body, labels }: Block, text: string): Expression {
  const entries = entriesOf(body, text);
  const over = entries.find(({ name }) => name === "for_each")?.value;
  const content = entries.find(({ name }) => name === "content")?.value;
  const iterator = entries.find(({ name }) => name === "iterator")?.value;
  const item = iterator?.is === "reference" ? iterator.names[0] : labels[0];
  if (over === undefined || content === undefined || item === undefined) return unknown("dynamic block");
  return { is: "for", over, names: { item }, body: content };
}

function attributeOf(node: SyntaxNode, text: string): Entry {
  const [name, value] = node.children;
  return {
    name: name === undefined ? "" : text.slice(name.start, name.end),
    value: value === undefined ? unknown("no value") : lowerExpression(value, text),
    line: node.line,
    text: firstLineOf(node, text),
  };
}

function inputOf({ labels, body }: Block, text: string): DeclaredFile["inputs"][number] {
  const found = entriesOf(body, text).find((entry) => entry.name === "default");
  return { name: labels[0] ?? "", ...(found !== undefined && { default: found.value }) };
}

const MODULE_WORDS = ["source", "version", "providers", "count", "for_each", "depends_on"];

function moduleOf({ labels, body, node }: Block, text: string): DeclaredFile["modules"][number] {
  const entries = entriesOf(body, text);
  const source = entries.find((entry) => entry.name === "source")?.value;
  return {
    name: labels[0] ?? "",
    source: source?.is === "literal" && typeof source.value === "string" ? source.value : null,
    args: entries.filter((entry) => !MODULE_WORDS.includes(entry.name)),
    line: node.line,
  };
}
