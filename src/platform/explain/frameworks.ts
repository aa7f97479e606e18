import controlsFile from "../../catalog/controls/controls.json" with { type: "json" };
import atlas from "../../catalog/frameworks/mitre-atlas/framework.json" with { type: "json" };
import agentic from "../../catalog/frameworks/owasp-agentic-2026/framework.json" with { type: "json" };
import llm from "../../catalog/frameworks/owasp-llm-2025/framework.json" with { type: "json" };
import mcp from "../../catalog/frameworks/owasp-mcp-2025/framework.json" with { type: "json" };
import type { Control } from "../../domain/control.ts";

/** Short names of the frameworks that controls map to; one not listed is shown by its id. */
const NAMES: { readonly [framework: string]: string } = {
  "ai-defense-matrix": "AI Defense Matrix",
  "ai-incident-sources": "AI incident sources",
  "aiuc-1": "AIUC-1",
  "cis-v8": "CIS Controls 8",
  "colorado-ai": "Colorado AI Act",
  "cosai-rm": "CoSAI Risk Map",
  "csa-aicm": "CSA AICM",
  "csa-maestro": "CSA MAESTRO",
  "eu-ai-act": "EU AI Act",
  "eu-gpai-cop": "EU GPAI Code of Practice",
  "g7-sbom-ai": "G7 SBOM for AI",
  gdpr: "GDPR",
  "google-saif": "Google SAIF",
  "hipaa-security": "HIPAA Security Rule",
  "iso-23894": "ISO/IEC 23894",
  "iso-27001": "ISO/IEC 27001",
  "iso-42001": "ISO/IEC 42001",
  "mitre-atlas": "MITRE ATLAS",
  "nist-ai-600-1": "NIST AI 600-1",
  "nist-ai-rmf": "NIST AI RMF",
  "nist-csf-2": "NIST CSF 2.0",
  "nist-cyber-ai-profile": "NIST Cyber AI Profile",
  "nist-ssdf-218a": "NIST SSDF 218A",
  "openssf-oms": "OpenSSF Model Signing",
  "owasp-agentic-2026": "OWASP Agentic Top 10",
  "owasp-ai-exchange": "OWASP AI Exchange",
  "owasp-aisvs": "OWASP AISVS",
  "owasp-dsgai": "OWASP GenAI Data Security",
  "owasp-llm-2025": "OWASP LLM Top 10",
  "owasp-mcp-2025": "OWASP MCP Top 10",
  "owasp-ml-2023": "OWASP ML Top 10",
  "policy-templates": "Policy templates",
  "soc2-tsc": "SOC 2",
};

export const frameworkName = (id: string): string => NAMES[id] ?? id;

const controls = new Map<string, Control>(
  controlsFile.controls.map((control) => [control.id, control as unknown as Control]),
);

/** One of our controls; undefined when the data has none of this id. */
export const controlOf = (id: string): Control | undefined => controls.get(id);

interface Technique {
  readonly title: string;
  /** Name of the framework it belongs to. */
  readonly framework: string;
}

const techniques = new Map<string, Technique>(
  [atlas, llm, agentic, mcp].flatMap((framework) =>
    framework.items.map((item) => [item.id, { title: item.title, framework: frameworkName(framework.id) }] as const),
  ),
);

/** Every technique and risk that rules and steps can name, by id. */
export const allTechniques = (): readonly (Technique & { readonly id: string })[] =>
  [...techniques].map(([id, technique]) => ({ id, ...technique }));

/** A technique or risk by its id. */
export const techniqueOf = (id: string): Technique | undefined => techniques.get(id);
