import {
  applicationIdentity,
  applicationRootOf,
  applicationRoots,
  baseName,
} from "../../../domain/application-root.ts";
import { type Evidence, fileRole } from "../../../domain/evidence.ts";
import type { ConcludeContext, FileFacts } from "../../../domain/file-connector.ts";
import { placeBound } from "../../../domain/identity.ts";
import type { AiService } from "../../../domain/knowledge.ts";
import type { AnyObservedAsset, ObservedAsset, ObservedRelationship } from "../../../domain/observation.ts";
import { literalCredentialIdentity } from "../shared/credential-identity.ts";
import type { CredentialFacts, LiteralFact, Place, ReferenceFact } from "./facts.ts";
import { isPublicVariable, isServedFile } from "./file-kind.ts";

type CredentialProperties = Required<ObservedAsset<"credential">["properties"]>;

/** A credential at one place, before places of the same one are joined. */
interface Sighting {
  readonly identity: string;
  readonly service: string | null;
  readonly properties: CredentialProperties;
}

/** Joins what all files say into credentials, their applications and their services. */
export class Conclusion {
  readonly #assets = new Map<string, AnyObservedAsset>();
  readonly #relationships = new Map<string, ObservedRelationship>();
  readonly #roots: ReadonlySet<string>;
  readonly #context: ConcludeContext;

  constructor(context: ConcludeContext) {
    this.#context = context;
    this.#roots = applicationRoots(context.paths);
  }

  take({ path, facts }: FileFacts<CredentialFacts>): void {
    const root = applicationRootOf(path, this.#roots);
    for (const literal of facts.literals) this.#add(literalSighting(literal, path, root), path, root, literal.place);
    for (const item of facts.references) this.#add(referenceSighting(item, root), path, root, item.place);
  }

  result(): { assets: AnyObservedAsset[]; relationships: ObservedRelationship[] } {
    return { assets: [...this.#assets.values()], relationships: [...this.#relationships.values()] };
  }

  #add(sighting: Sighting, path: string, root: string, place: Place): void {
    const evidence = evidenceOf(path, place);
    this.#join(credential(sighting, evidence));
    this.#link(this.#application(root, evidence), "authenticates-with", sighting.identity, evidence);
    const service = this.#context.knowledge.services.find((item) => item.id === sighting.service);
    if (service !== undefined) this.#link(sighting.identity, "supplied-by", this.#service(service, evidence), evidence);
  }

  #join(asset: ObservedAsset<"credential">): void {
    const known = this.#assets.get(asset.key) as ObservedAsset<"credential"> | undefined;
    if (known === undefined) {
      this.#assets.set(asset.key, asset);
      return;
    }
    const clientSide = known.properties.clientSide === true || asset.properties.clientSide === true;
    const variable = known.properties.variable ?? asset.properties.variable ?? null;
    this.#assets.set(asset.key, {
      ...known,
      name: variable ?? known.name,
      properties: { ...known.properties, variable, clientSide },
      evidence: [...known.evidence, ...asset.evidence],
    });
  }

  #link(from: string, verb: ObservedRelationship["verb"], to: string, evidence: Evidence): void {
    const key = `${from}\0${verb}\0${to}`;
    const known = this.#relationships.get(key);
    this.#relationships.set(key, { from, verb, to, evidence: [...(known?.evidence ?? []), evidence] });
  }

  #application(root: string, evidence: Evidence): string {
    const key = applicationIdentity(root);
    const name = root === "" ? this.#context.scope.name : baseName(root);
    if (!this.#assets.has(key))
      this.#assets.set(key, {
        key,
        kind: "application",
        name,
        identities: [key],
        anchor: key,
        properties: {},
        evidence: [evidence],
      });
    return key;
  }

  #service(service: AiService, evidence: Evidence): string {
    const key = `ai-service:${service.id}`;
    if (!this.#assets.has(key))
      this.#assets.set(key, {
        key,
        kind: "ai-service",
        name: service.id,
        identities: [key],
        anchor: key,
        properties: { category: service.category, apiHost: service.apiHosts[0] ?? null },
        evidence: [evidence],
      });
    return key;
  }
}

function literalSighting(literal: LiteralFact, path: string, root: string): Sighting {
  const service = literal.service ?? "unknown";
  const name = literal.variable ?? service;
  return {
    identity: literal.placeholder
      ? placeBound(`credential:placeholder/${service}/${name}`, root)
      : literalCredentialIdentity(literal.fingerprint),
    service: literal.service,
    properties: {
      service,
      format: literal.format,
      exposure: "literal",
      variable: literal.variable,
      fingerprint: literal.placeholder ? null : literal.fingerprint,
      placeholder: literal.placeholder,
      clientSide: isPublicVariable(literal.variable) || isServedFile(path),
    },
  };
}

const referenceSighting = ({ service, variable }: ReferenceFact, root: string): Sighting => ({
  identity: placeBound(`credential:variable/${variable}`, root),
  service,
  properties: {
    service,
    format: "variable",
    exposure: "reference",
    variable,
    fingerprint: null,
    placeholder: false,
    clientSide: isPublicVariable(variable),
  },
});

const credential = ({ identity, properties }: Sighting, evidence: Evidence): ObservedAsset<"credential"> => ({
  key: identity,
  kind: "credential",
  name: properties.variable ?? properties.service,
  identities: [identity],
  anchor: identity,
  properties,
  evidence: [evidence],
});

const evidenceOf = (path: string, place: Place): Evidence => ({
  connector: "credentials",
  path,
  line: place.line,
  ...(place.cell !== null && { cell: place.cell }),
  snippet: place.snippet,
  confidence: "declared",
  role: fileRole(path),
});
