import {
  applicationIdentity,
  applicationRootOf,
  applicationRoots,
  baseName,
} from "../../../../domain/application-root.ts";
import type { AssetKind } from "../../../../domain/asset.ts";
import { type Confidence, type Evidence, fileRole } from "../../../../domain/evidence.ts";
import type { ConcludeContext } from "../../../../domain/file-connector.ts";
import type {
  AnyObservedAsset,
  Gap,
  ObservedRelationship,
  PartialProperties,
  RelationshipGap,
} from "../../../../domain/observation.ts";
import type { Verb } from "../../../../domain/relationship.ts";
import { maskSecrets } from "../../../../domain/text.ts";
import type { Call } from "../evaluate/evaluation.ts";
import type { LoadedModule } from "../modules.ts";
import { oncePer } from "../once-per.ts";

interface Draft<K extends AssetKind> {
  readonly kind: K;
  readonly name: string;
  readonly identities?: readonly string[];
  readonly anchor?: string;
  readonly properties: PartialProperties<K>;
  readonly gaps?: { readonly [property: string]: Gap };
}

/** What code tells: keys are those of one observation. */
export interface Told {
  readonly assets: readonly AnyObservedAsset[];
  readonly relationships: readonly ObservedRelationship[];
  readonly relationshipGaps: readonly RelationshipGap[];
}

const rootsOf = oncePer(applicationRoots);

/** Collects the assets and relationships of the observation; an asset added again gains evidence and lists. */
export class Emitter {
  readonly #assets = new Map<string, AnyObservedAsset>();
  readonly #relationships: ObservedRelationship[] = [];
  readonly #gaps: RelationshipGap[] = [];
  #exposed: ReadonlySet<string> | undefined;
  readonly #roots: ReadonlySet<string>;
  readonly #scopeName: string;
  readonly digest: (text: string) => string;

  constructor(context: ConcludeContext) {
    this.#roots = rootsOf(context.paths);
    this.#scopeName = context.scope.name;
    this.digest = context.digest;
  }

  /** Adds an asset under a local key and returns the key. */
  asset<K extends AssetKind>(key: string, draft: Draft<K>, evidence: readonly Evidence[]): string {
    const known = this.#assets.get(key);
    const properties = known === undefined ? draft.properties : joined(known.properties, draft.properties);
    this.#assets.set(key, {
      key,
      kind: draft.kind,
      name: draft.name,
      identities: draft.identities ?? [],
      anchor: draft.anchor ?? draft.name,
      properties,
      gaps: { ...known?.gaps, ...draft.gaps },
      evidence: known === undefined ? evidence : withoutRepeats([...known.evidence, ...evidence]),
    } as AnyObservedAsset);
    return key;
  }

  /** Whether nothing was added so far. */
  isEmpty(): boolean {
    return this.#assets.size === 0;
  }

  /** Adds to what is known of an asset. */
  amend<K extends AssetKind>(key: string, properties: PartialProperties<K>, evidence: readonly Evidence[]): void {
    const known = this.#assets.get(key);
    if (known === undefined) return;
    const all = {
      properties: joined(known.properties, properties),
      evidence: withoutRepeats([...known.evidence, ...evidence]),
    };
    this.#assets.set(key, { ...known, ...all } as AnyObservedAsset);
  }

  /** Adds to what is known of an asset that was added before. */
  describe(key: string, properties: object, gaps: { readonly [property: string]: Gap } = {}): void {
    const known = this.#assets.get(key);
    if (known === undefined) return;
    const told = { properties: joined(known.properties, properties), gaps: { ...known.gaps, ...gaps } };
    this.#assets.set(key, { ...known, ...told } as AnyObservedAsset);
  }

  /** Adds a relationship; none of a thing to itself. */
  link(from: string, verb: Verb, to: string, evidence: readonly Evidence[]): void {
    if (from !== to) this.#relationships.push({ from, verb, to, evidence });
  }

  /** Says that relationships of a kind are not all known. */
  incomplete(from: string, verb: Verb, detail: string): void {
    this.#gaps.push({ from, verb, reason: "dynamic", detail });
  }

  /** The application a file belongs to. */
  application({ path, ir }: LoadedModule, evidence: readonly Evidence[]): string {
    return this.applicationAt(path, evidence, { language: ir.language });
  }

  /** The application that a path belongs to. */
  applicationAt(
    path: string,
    evidence: readonly Evidence[],
    properties: PartialProperties<"application"> = {},
  ): string {
    const root = applicationRootOf(path, this.#roots);
    const identity = applicationIdentity(root);
    const name = root === "" ? this.#scopeName : baseName(root);
    const draft = { kind: "application", name, identities: [identity], properties } as const;
    return this.asset(identity, draft, this.#better(identity, evidence));
  }

  /** Evidence that is worth adding to an application's: the first, and the first in source code. */
  #better(application: string, evidence: readonly Evidence[]): readonly Evidence[] {
    const known = this.#assets.get(application)?.evidence ?? [];
    const isBetter = evidence.some(({ role }) => role === "source") && known.every(({ role }) => role !== "source");
    return known.length === 0 || isBetter ? evidence : [];
  }

  /** Evidence at a line of a module. Line 0 stands for the file as a whole. */
  evidence(module: LoadedModule, line: number, confidence: Confidence, detail?: string): Evidence {
    const cell = module.ir.cells?.findLast((item) => item.line <= line);
    const snippet = module.ir.lines[line];
    return {
      connector: "source-code",
      path: module.path,
      ...(line > 0 && { line: cell === undefined ? line : line - cell.line + 1 }),
      ...(cell !== undefined && { cell: cell.cell }),
      ...(snippet !== undefined && snippet !== "" && { snippet: maskSecrets(snippet).slice(0, 160) }),
      ...(detail !== undefined && { detail }),
      confidence,
      role: fileRole(module.path),
    };
  }

  /** Evidence at a call. */
  at({ module, call }: Call): Evidence {
    return this.evidence(module, call.line, "declared");
  }

  /** Links an asset to the application its file belongs to. */
  belongs(module: LoadedModule, verb: Verb, key: string, evidence: readonly Evidence[]): void {
    this.link(this.application(module, evidence), verb, key, evidence);
  }

  /** Whether an asset was added under this key. */
  has(key: string): boolean {
    return this.#assets.has(key);
  }

  /** Adds all that was told elsewhere, as if it had been told here. */
  absorb({ assets, relationships, relationshipGaps }: Told): void {
    for (const { key, evidence, ...draft } of assets)
      this.asset(key, draft, draft.kind === "application" ? this.#better(key, evidence) : evidence);
    for (const relationship of relationships) this.#relationships.push(relationship);
    for (const gap of relationshipGaps) this.#gaps.push(gap);
  }

  /** All that was added. */
  told(): Told {
    return { assets: [...this.#assets.values()], relationships: this.#relationships, relationshipGaps: this.#gaps };
  }

  /** All that was added, without what follows from the rest. */
  result(): Told {
    return { ...this.told(), relationships: this.#relationships.filter((edge) => !this.#isUsedByServing(edge)) };
  }

  /** What an application only offers through a server of its own, it does not use itself. */
  #isUsedByServing({ from, verb, to }: ObservedRelationship): boolean {
    this.#exposed ??= new Set(this.#relationships.flatMap((edge) => (edge.verb === "exposes" ? [edge.to] : [])));
    return verb === "uses" && this.#assets.get(from)?.kind === "application" && this.#exposed.has(to);
  }
}

/** Values that hold of a thing once one place says so: one use, one trusting or one unpinned load is enough. */
const PREVAILS: { readonly [property: string]: unknown } = { usage: "used", trustsRemoteCode: true, revision: null };

function joined(known: object, added: object): object {
  const result: { [property: string]: unknown } = { ...known };
  for (const [property, value] of Object.entries(added)) {
    const before = result[property];
    if (Array.isArray(before) && Array.isArray(value))
      result[property] = [...new Map([...before, ...value].map((item) => [JSON.stringify(item), item])).values()];
    else if (Object.hasOwn(PREVAILS, property))
      result[property] = before === undefined || value === PREVAILS[property] ? value : before;
    else if (before === undefined || before === null) result[property] = value;
  }
  return result;
}

const withoutRepeats = (evidence: readonly Evidence[]): Evidence[] => [
  ...new Map(evidence.map((item) => [`${item.path}\0${item.cell}\0${item.line}\0${item.detail}`, item])).values(),
];
