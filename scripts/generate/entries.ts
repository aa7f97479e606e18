import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Kinds of entry: folder under src/catalog → the file that declares one, and the names made from it. */
export const ENTRY_KINDS = {
  connectors: { file: "connector.ts", type: "FileConnector", module: "file-connector", id: "ConnectorId" },
  signatures: { file: "signature.ts", type: "Signature", module: "signature", id: "SignatureId" },
  programs: { file: "program.ts", type: "Program", module: "program", id: "ProgramId" },
  resources: { file: "resource.ts", type: "Resource", module: "resource", id: "ResourceId" },
  rules: { file: "rule.ts", type: "Rule", module: "rule", id: "RuleId" },
  "attack-steps": { file: "step.ts", type: "AttackStep", module: "attack-step", id: "AttackStepId" },
  "drift-kinds": { file: "kind.ts", type: "DriftKind", module: "drift", id: "DriftKindId" },
  reports: { file: "report.ts", type: "Report", module: "report", id: "ReportId" },
} as const;
export type EntryKind = keyof typeof ENTRY_KINDS;

/** Folder names of a kind, sorted: the ids. A folder without its declaring file is a mistake and throws. */
export function entryIds(root: string, kind: EntryKind): string[] {
  const folder = join(root, "src/catalog", kind);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "shared")
    .filter((entry) => readdirSync(join(folder, entry.name)).includes(ENTRY_KINDS[kind].file))
    .map((entry) => entry.name)
    .sort();
}

const RESERVED = ["continue", "new", "default", "class", "import", "export", "in", "do", "if", "for"];

/** `agent-can-leak-data` → `agentCanLeakData`, the name of the entry's export. */
export const exportName = (id: string): string => {
  const name = id.replace(/[-.]+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return /^[0-9]/.test(name) || RESERVED.includes(name) ? `_${name}` : name;
};

interface ItemFile {
  readonly items: readonly { readonly id: string; readonly kind: string }[];
}

/** Technique ids of the frameworks that speak of attacks and risks. */
export function techniqueIds(root: string): string[] {
  return ["mitre-atlas", "owasp-llm-2025", "owasp-agentic-2026", "owasp-mcp-2025"].flatMap((framework) => {
    const file = JSON.parse(
      readFileSync(join(root, "src/catalog/frameworks", framework, "framework.json"), "utf8"),
    ) as ItemFile;
    return file.items
      .filter((item) => ["technique", "subtechnique", "risk", "entry"].includes(item.kind))
      .map((item) => item.id);
  });
}

/** Ids of our own controls. */
export function controlIds(root: string): string[] {
  const file = JSON.parse(readFileSync(join(root, "src/catalog/controls/controls.json"), "utf8")) as {
    controls: { id: string }[];
  };
  return file.controls.map((control) => control.id);
}
