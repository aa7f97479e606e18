import type { AssetKind } from "../domain/asset.ts";
import type { CodeFrame, Evidence } from "../domain/evidence.ts";
import type { ConnectorId } from "../domain/ids.generated.ts";
import type { AnyObservedAsset, NotExamined, ObservedRelationship, PartialProperties } from "../domain/observation.ts";
import type { Verb } from "../domain/relationship.ts";
import type { SourceRun } from "../domain/snapshot.ts";
import type { Push } from "../platform/store/contract/ingest.ts";

interface Details {
  /** Where it is known; without any, its name alone in its source. */
  readonly identities?: readonly string[];
  /** Files it is seen in. */
  readonly paths?: readonly string[];
}

/** One run over one source, written by hand: what is not put in was not seen. */
export class Look {
  readonly #connector: ConnectorId;
  readonly #assets: AnyObservedAsset[] = [];
  readonly #edges: ObservedRelationship[] = [];
  readonly #notExamined: NotExamined[] = [];
  readonly #frames: CodeFrame[] = [];
  #status: SourceRun["status"] = "succeeded";

  constructor(connector = "source-code") {
    this.#connector = connector as ConnectorId;
  }

  #place(path: string): Evidence {
    return { connector: this.#connector, path, line: 1, confidence: "declared", role: "source" };
  }

  asset<K extends AssetKind>(
    kind: K,
    name: string,
    properties: PartialProperties<K> = {},
    details: Details = {},
  ): this {
    const { identities = [], paths = ["src/app.py"] } = details;
    const evidence = paths.map((path) => this.#place(path));
    const asset = { key: `${kind}:${name}`, kind, name, identities, anchor: name, properties, evidence };
    this.#assets.push(asset as unknown as AnyObservedAsset);
    return this;
  }

  /** A package that everyone knows, with `pinned` as given; `package-not-pinned` judges it. */
  package(name: string, properties: PartialProperties<"package"> = {}, paths?: readonly string[]): this {
    const all = {
      ecosystem: "npm",
      version: "1.0.0",
      requirement: "^1",
      direct: true,
      development: false,
      category: "sdk",
    } as const;
    return this.asset(
      "package",
      name,
      { ...all, source: "registry", pinned: true, ...properties },
      { identities: [`pkg:npm/${name}`], paths },
    );
  }

  link(from: string, verb: Verb, to: string, path = "src/app.py"): this {
    this.#edges.push({ from, verb, to, evidence: [this.#place(path)] });
    return this;
  }

  /** Lines of a file, from the first on. */
  frame(path: string, ...lines: string[]): this {
    this.#frames.push({ path, from: 1, lines });
    return this;
  }

  notExamined(...paths: string[]): this {
    this.#status = "partial";
    for (const path of paths)
      this.#notExamined.push({ path, connector: this.#connector, reason: "timed-out", detail: "slow" });
    return this;
  }

  failed(): this {
    this.#status = "failed";
    return this;
  }

  push(source: string, id: string): Push {
    const observation = {
      connector: this.#connector,
      scope: { kind: "directory" as const, name: source },
      assets: this.#assets,
      relationships: this.#edges,
      relationshipGaps: [],
      notExamined: this.#notExamined,
    };
    const counts = { examined: 1, notExamined: this.#notExamined.length, assets: this.#assets.length, error: null };
    return {
      id,
      source,
      tool: { name: "stance", version: "0" },
      target: { name: source, commit: null, files: 1, bytes: 1 },
      observations: this.#status === "failed" ? [] : [observation],
      runs: [{ connector: this.#connector, status: this.#status, ...counts }],
      notExamined: this.#notExamined,
      frames: this.#frames,
    };
  }
}
