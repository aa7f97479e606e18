import type { AiImage } from "../../../src/domain/ai-image.ts";
import type { FileConnector } from "../../../src/domain/file-connector.ts";
import type { Program } from "../../../src/domain/program.ts";
import type { InfrastructureFormat, Resource } from "../../../src/domain/resource.ts";
import type { Rule } from "../../../src/domain/rule.ts";
import { type KnownPackages, PACKAGE_REGISTRIES, type Signature } from "../../../src/domain/signature.ts";
import { clientsPart } from "./clients.ts";
import { cloudsPart } from "./clouds.ts";
import { languagesPart } from "./languages.ts";
import { table } from "./markdown.ts";
import { notReadPart } from "./not-read.ts";
import { rulesPart } from "./rules.ts";

interface Entries {
  readonly rules: readonly Rule[];
  readonly signatures: readonly Signature[];
  readonly packages: readonly KnownPackages[];
  readonly connectors: readonly FileConnector[];
  readonly programs: readonly Program[];
  readonly resources: readonly Resource[];
  readonly images: readonly AiImage[];
  readonly formats: { readonly [F in InfrastructureFormat]: string };
}

/** What is read, how deep, what is judged, and what is not: every number is counted from the entries, or comes from examples that are run. */
export function coveragePage(root: string, entries: Entries): string {
  const { rules, signatures, connectors, programs, resources, images, formats } = entries;
  const parts: readonly (readonly [title: string, text: string])[] = [
    ["What is not read", notReadPart(connectors)],
    ["Packages and frameworks", ecosystemsPart(entries)],
    ["Source code", languagesPart(signatures, rules)],
    ["Clouds and what is run by oneself", cloudsPart(rules, resources, images, formats)],
    ["Clients of MCP servers and coding agents", clientsPart(programs)],
    ["Files", filesPart(connectors)],
    ["Rules", rulesPart(root, rules)],
  ];
  const intro =
    "Every number on this page is counted from the entries of the catalogue, or comes from examples that are run when the page is made. What is " +
    "absent here is not read and not judged.";
  return `# Coverage\n\n${intro}\n\n${parts.map(([title, text]) => `## ${title}\n\n${text}`).join("\n")}`;
}

/** AI packages known per registry, and how many of them are frameworks of agents and of language models. */
function ecosystemsPart({ signatures, packages }: Entries): string {
  const products = [...signatures, ...packages];
  const rows = PACKAGE_REGISTRIES.map((registry) => {
    const known = (list: readonly Pick<KnownPackages, "packages">[]): number =>
      new Set(list.flatMap((item) => item.packages[registry] ?? [])).size;
    const frameworks = (category: KnownPackages["category"]): number =>
      products.filter((item) => item.category === category && (item.packages[registry] ?? []).length > 0).length;
    const cells = [known(products), known(signatures), frameworks("agent-framework"), frameworks("llm-framework")];
    return [registry, ...cells.map((cell) => `${cell}`)];
  });
  const head = ["registry", "AI packages", "of libraries recognised in code", "agent frameworks", "LLM frameworks"];
  return `${table(head, rows)}\nEach by name: [packages](packages.md), [libraries](signatures.md). Packages are read from manifests and lockfiles, see [files](#files).\n`;
}

/** What every connector reads, as it declares it. */
const filesPart = (connectors: readonly FileConnector[]): string =>
  table(
    ["connector", "reads", "for example"],
    connectors.flatMap(({ id, reads = [] }) =>
      reads.map(({ title, files }, index) => [
        index === 0 ? id : "",
        title,
        files.map((file) => `\`${file}\``).join(", "),
      ]),
    ),
  );
