import { AI_CLIENTS, type AiClientId } from "../../../domain/ai-client.ts";
import {
  applicationIdentity,
  applicationRootOf,
  applicationRoots,
  baseName,
} from "../../../domain/application-root.ts";
import { type Evidence, type FileRole, fileRole } from "../../../domain/evidence.ts";
import type { ConcludeContext } from "../../../domain/file-connector.ts";
import { placeBound } from "../../../domain/identity.ts";
import type { ConnectorId } from "../../../domain/ids.generated.ts";
import type {
  AnyObservedAsset,
  NotExamined,
  Observation,
  ObservedAsset,
  ObservedRelationship,
  RelationshipGap,
} from "../../../domain/observation.ts";
import type { Verb } from "../../../domain/relationship.ts";

/** A place in a file as `examine` keeps it. */
export interface Place {
  readonly line: number;
  readonly snippet: string;
}

/** Gathers one connector's assets and edges; an asset claimed again under its key gains the evidence. */
export class ObservationBuilder {
  readonly #connector: ConnectorId;
  readonly #context: ConcludeContext;
  readonly #roots: ReadonlySet<string>;
  readonly #assets = new Map<string, AnyObservedAsset>();
  readonly #relationships: ObservedRelationship[] = [];
  readonly #gaps: RelationshipGap[] = [];
  readonly #notExamined: NotExamined[] = [];

  constructor(connector: ConnectorId, context: ConcludeContext) {
    this.#connector = connector;
    this.#context = context;
    this.#roots = applicationRoots(context.paths);
  }

  /** Evidence of a declared fact in a file. */
  evidence(path: string, place: Partial<Place>, details: Partial<Evidence> = {}): Evidence {
    return { connector: this.#connector, path, ...place, confidence: "declared", role: fileRole(path), ...details };
  }

  /** Adds an asset, or evidence to the one of that key, and returns the key. The first properties stand. */
  add(asset: AnyObservedAsset): string {
    const known = this.#assets.get(asset.key);
    const evidence = known === undefined ? asset.evidence : [...known.evidence, ...asset.evidence];
    this.#assets.set(asset.key, { ...(known ?? asset), evidence } as AnyObservedAsset);
    return asset.key;
  }

  /** The application folder that a file belongs to; a file under `.claude` and its like belongs where that folder lies. */
  rootOf(path: string): string {
    return applicationRootOf(path.replace(/((?:^|\/)\.[a-z]+)\/.*$/s, "$1"), this.#roots);
  }

  /** The application that a file belongs to; on a person's machine, the machine. */
  application(path: string, evidence: Evidence): string {
    if (this.#context.scope.kind === "device") return this.add(deviceAsset(this.#context.scope.name, evidence));
    const root = this.rootOf(path);
    const identity = applicationIdentity(root);
    return this.add({
      key: identity,
      kind: "application",
      name: root === "" ? this.#context.scope.name : baseName(root),
      identities: [identity],
      anchor: identity,
      properties: {},
      evidence: [evidence],
    });
  }

  /** A vendor's service by its id in the catalogue; undefined when the catalogue has none of that id. */
  aiService(id: string, evidence: Evidence): string | undefined {
    const service = this.#context.knowledge.services.find((item) => item.id === id);
    if (service === undefined) return undefined;
    const identity = `ai-service:${id}`;
    return this.add({
      key: identity,
      kind: "ai-service",
      name: id,
      identities: [identity],
      anchor: identity,
      properties: { category: service.category, apiHost: service.apiHosts[0] ?? null },
      evidence: [evidence],
    });
  }

  link(from: string, verb: Verb, to: string, evidence: Evidence): void {
    this.#relationships.push({ from, verb, to, evidence: [evidence] });
  }

  gap(gap: RelationshipGap): void {
    this.#gaps.push(gap);
  }

  notExamined(path: string, reason: NotExamined["reason"], detail: string): void {
    this.#notExamined.push({ path, connector: this.#connector, reason, detail });
  }

  result(): Omit<Observation, "connector" | "scope"> {
    return {
      assets: [...this.#assets.values()],
      relationships: this.#relationships,
      relationshipGaps: this.#gaps,
      notExamined: this.#notExamined,
    };
  }
}

/** A person's machine, as every connector names it. */
export const deviceAsset = (name: string, evidence: Evidence): ObservedAsset<"device"> => ({
  key: "device",
  kind: "device",
  name,
  identities: [`device:${name}`],
  anchor: name,
  properties: {},
  evidence: [evidence],
});

/** The program a person works with, as an asset that every connector names the same way. */
export const clientAsset = (id: AiClientId, root: string, evidence: Evidence): ObservedAsset<"agent"> => ({
  key: `agent:${id}:${root}`,
  kind: "agent",
  name: AI_CLIENTS[id].title,
  identities: [placeBound(`coding-agent:${id}`, root)],
  anchor: id,
  properties: { framework: id },
  evidence: [evidence],
});

/** What an instruction file is for. Its ending makes it no documentation: a program reads it as orders. */
export const instructionRole = (path: string): FileRole => fileRole(path.replace(/\.(md|mdx|mdc|rst)$/i, ""));
