import type { Knowledge } from "../../../domain/knowledge.ts";
import type { PackageRegistry } from "../../../domain/signature.ts";
import { PACKAGE_REGISTRIES } from "../../../domain/signature.ts";
import type { Ecosystem } from "./package-names.ts";
import { registryName, registryOf } from "./package-names.ts";

/** What the catalogue knows of packages by name. */
export interface PackageKnowledge {
  /** What a package does with AI; null = nothing that is known. */
  categoryOf(ecosystem: Ecosystem, name: string): string | null;
  /** True for AI packages and those that some advisory is about. */
  isListed(ecosystem: Ecosystem, name: string): boolean;
}

/** SDKs of whole clouds and platforms: asking for one says nothing of AI. */
const GENERAL = new Set(["pypi:boto3", "pypi:aioboto3", "pypi:cloudflare", "npm:@replit/object-storage"]);

/** Words of the services' catalogue → words of signatures, where they differ. What is not listed is somebody's API. */
const CATEGORIES: { readonly [category: string]: string } = {
  "agent-framework": "agent-framework",
  "agent-platform": "agent-framework",
  "agent-sandbox": "agent-framework",
  "agent-tools": "agent-framework",
  automation: "agent-framework",
  "browser-agent": "agent-framework",
  "coding-agent": "agent-framework",
  "coding-assistant": "agent-framework",
  "personal-agent": "agent-framework",
  "agent-memory": "memory",
  "ai-gateway": "gateway",
  "ai-security": "guardrail",
  "data-labeling": "data",
  "document-processing": "data",
  embeddings: "embedding",
  "local-runtime": "local-runtime",
  "mcp-registry": "mcp",
  "mcp-server": "mcp",
  "ml-platform": "training",
  "model-hub": "model-hub",
  observability: "observability",
  "speech-audio": "speech",
  "vector-db": "vector-store",
  "voice-agent": "speech",
};

/** The OSV schema's names of ecosystems, in which advisories are written. */
const ADVISED: { readonly [ecosystem: string]: PackageRegistry } = { PyPI: "pypi", npm: "npm", Go: "go" };

const made = new WeakMap<Knowledge, PackageKnowledge>();

/** Indexes the names in signatures, services and advisories; made once per catalogue. */
export function packageKnowledge(knowledge: Knowledge): PackageKnowledge {
  const known = made.get(knowledge) ?? index(knowledge);
  made.set(knowledge, known);
  return known;
}

function index(knowledge: Knowledge): PackageKnowledge {
  const categories = new Map<string, string>();
  const families: (readonly [prefix: string, category: string])[] = [];
  const learn = (registry: PackageRegistry, names: readonly string[] | undefined, category: string): void => {
    for (const name of names ?? []) {
      const key = keyIn(registry, name);
      if (!categories.has(key) && !GENERAL.has(key)) categories.set(key, category);
    }
  };
  for (const { category, packages, families: prefixes } of [...knowledge.signatures, ...knowledge.packages])
    for (const registry of PACKAGE_REGISTRIES) {
      learn(registry, packages[registry], category);
      for (const prefix of prefixes?.[registry] ?? []) families.push([keyIn(registry, prefix), category]);
    }
  for (const { category, sdkPackages, dualUse } of knowledge.services)
    for (const registry of ["npm", "pypi"] as const)
      if (dualUse !== true) learn(registry, sdkPackages[registry], CATEGORIES[category] ?? "provider");
  const advised = new Set(
    knowledge.advisories.flatMap(({ ecosystem, package: name }) => {
      const registry = Object.hasOwn(ADVISED, ecosystem) ? ADVISED[ecosystem] : undefined;
      return registry === undefined ? [] : [keyIn(registry, name)];
    }),
  );
  const categoryOf: PackageKnowledge["categoryOf"] = (ecosystem, name) => {
    const key = keyIn(registryOf(ecosystem), name);
    return categories.get(key) ?? families.find(([prefix]) => key.startsWith(prefix))?.[1] ?? null;
  };
  return {
    categoryOf,
    isListed: (ecosystem, name) =>
      categoryOf(ecosystem, name) !== null || advised.has(keyIn(registryOf(ecosystem), name)),
  };
}

/** Major versions of a Go module end in `/v2`, `/v3` …; they are one project. */
const keyIn = (registry: PackageRegistry, name: string): string =>
  `${registry}:${registry === "go" ? name.toLowerCase().replace(/\/v\d+$/, "") : registryName(registry, name)}`;
