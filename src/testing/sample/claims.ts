import type { AssetKind } from "../../domain/asset.ts";
import { type Evidence, fileRole } from "../../domain/evidence.ts";
import type { ConnectorId } from "../../domain/ids.generated.ts";
import type {
  AnyObservedAsset,
  Gap,
  NotExamined,
  Observation,
  ObservedRelationship,
  PartialProperties,
  RelationshipGap,
} from "../../domain/observation.ts";
import type { Verb } from "../../domain/relationship.ts";

/** What a claim may say beside its properties. */
interface ClaimDetails {
  readonly identities?: readonly string[];
  readonly gaps?: { readonly [property: string]: Gap };
  readonly also?: readonly Evidence[];
}

/** Collects what one source claims, in few words a line. */
export class Claims {
  readonly #connector: ConnectorId;
  readonly #assets: AnyObservedAsset[] = [];
  readonly #relationships: ObservedRelationship[] = [];
  readonly #gaps: RelationshipGap[] = [];
  readonly #notExamined: NotExamined[] = [];

  constructor(connector: string) {
    this.#connector = connector as ConnectorId;
  }

  /** A place with the line that stands there. */
  at(path: string, line?: number, snippet?: string, details: Partial<Evidence> = {}): Evidence {
    return {
      connector: this.#connector,
      path,
      line,
      snippet,
      confidence: "declared",
      role: fileRole(path),
      ...details,
    };
  }

  /** Claims an asset and gives its key, for `link`. */
  add<K extends AssetKind>(
    kind: K,
    name: string,
    evidence: Evidence,
    properties: PartialProperties<K>,
    { identities = [], gaps = {}, also = [] }: ClaimDetails = {},
  ): string {
    const key = `${kind}:${name}:${this.#assets.length}`;
    const anchor = `sample:${name}`;
    const asset = { key, kind, name, identities, anchor, properties, gaps, evidence: [evidence, ...also] };
    this.#assets.push(asset as unknown as AnyObservedAsset);
    return key;
  }

  /** Draws edges from one asset to others; the place is where the first one stands. */
  link(from: string, verb: Verb, ...to: readonly string[]): void {
    const evidence = this.#assets.find((asset) => asset.key === from)?.evidence.slice(0, 1) ?? [];
    for (const key of to) this.#relationships.push({ from, verb, to: key, evidence });
  }

  incomplete(from: string, verb: Verb, detail: string): void {
    this.#gaps.push({ from, verb, reason: "dynamic", detail });
  }

  skip(path: string, reason: NotExamined["reason"], detail: string): void {
    this.#notExamined.push({ path, connector: this.#connector, reason, detail });
  }

  observation(): Observation {
    return {
      connector: this.#connector,
      scope: { kind: "directory", name: "harbour-desk" },
      assets: this.#assets,
      relationships: this.#relationships,
      relationshipGaps: this.#gaps,
      notExamined: this.#notExamined,
    };
  }
}
