import type { AssetKind, Capability, Signal } from "../../domain/asset.ts";
import type { PartialProperties } from "../../domain/observation.ts";
import { type Draft, GraphBuilder } from "../build-graph.ts";

type Some<K extends AssetKind> = PartialProperties<K>;

/** One signal of each id. */
export const signals = (...ids: readonly string[]): readonly Signal[] => ids.map((id) => ({ id, message: id }));

/** Draws small estates of which everything was read and nothing is wrong, but for what is said. */
export class Estate {
  readonly graph = new GraphBuilder();

  /** An agent that a program makes; it holds `uses`. */
  agent(name: string, uses: readonly Draft[] = [], properties: Some<"agent"> = {}): Draft {
    const safe = { framework: "langchain", humanApproval: null, executesCode: false, hasMemory: false } as const;
    return this.graph.add("agent", name, { ...safe, ...properties }).link("uses", ...uses);
  }

  /** A program that developers work with; it asks before it runs commands. */
  coder(name: string, uses: readonly Draft[] = [], properties: Some<"agent"> = {}): Draft {
    const safe = { framework: "cursor", bypassesApproval: false, sandboxed: false, hookSignals: [] } as const;
    return this.graph.add("agent", name, { ...safe, ...properties }).link("uses", ...uses);
  }

  /** An agent of a pipeline, which starts for members only and holds nothing. */
  automation(name: string, properties: Some<"agent"> = {}): Draft {
    const safe = { framework: "claude-code", outsiderTriggers: [], outsiderTexts: [], unattendedPowers: [] } as const;
    return this.graph.add("agent", name, { ...safe, ...properties });
  }

  tool(name: string, capabilities: readonly Capability[] = [], properties: Some<"tool"> = {}): Draft {
    const safe = { requiresApproval: null, textSignals: [], codeSignals: [] };
    return this.graph.add("tool", name, { ...safe, capabilities, ...properties });
  }

  /** A tool whose argument reaches a place: `reaches-shell`, `reaches-url` … */
  leaky(name: string, signal: string, capabilities: readonly Capability[] = []): Draft {
    return this.tool(name, capabilities, { codeSignals: signals(signal) });
  }

  /** A tool that brings in text of strangers. */
  reader(name = "fetch_page"): Draft {
    return this.tool(name, ["reads-untrusted-content"]);
  }

  payer(name = "pay"): Draft {
    return this.tool(name, ["moves-money"]);
  }

  /** A server that a program is configured to start, pinned and without secrets. */
  server(name: string, properties: Some<"mcp-server"> = {}): Draft {
    return this.graph.add("mcp-server", name, {
      ...{ role: "configured", enabled: true, pinned: true, transport: "stdio", commandSignals: [] },
      ...{ literalSecrets: [], environment: [], authentication: "none", listensOn: null },
      ...properties,
    });
  }

  /** A server whose code is here. */
  ownServer(name: string, properties: Some<"mcp-server"> = {}): Draft {
    return this.server(name, {
      role: "implemented",
      transport: "streamable-http",
      listensOn: "127.0.0.1",
      ...properties,
    });
  }

  app(name: string, uses: readonly Draft[] = []): Draft {
    return this.graph.add("application", name).link("uses", ...uses);
  }

  call(name: string, properties: Some<"operation"> = {}): Draft {
    return this.graph.add("operation", name, { untrustedInstructions: false, outputReaches: [], ...properties });
  }

  key(name: string, properties: Some<"credential"> = {}): Draft {
    const safe = { exposure: "reference", placeholder: false, clientSide: false } as const;
    return this.graph.add("credential", name, { ...safe, ...properties });
  }

  service(name: string): Draft {
    return this.graph.add("ai-service", name);
  }

  /** A model behind a provider's interface. */
  model(name: string, properties: Some<"model"> = {}): Draft {
    return this.graph.add("model", name, { source: "api", revision: null, trustsRemoteCode: false, ...properties });
  }

  /** A model loaded from a hub by an exact revision, without code. */
  hubModel(name: string, properties: Some<"model"> = {}): Draft {
    return this.model(name, { source: "hub", revision: "8f2c", ...properties });
  }

  dataset(name: string, properties: Some<"dataset"> = {}): Draft {
    return this.graph.add("dataset", name, { source: "hub", revision: "8f2c", trustsRemoteCode: false, ...properties });
  }

  bucket(name: string, properties: Some<"data-store"> = {}): Draft {
    return this.graph.add("data-store", name, { publicAccess: false, authentication: "identity", ...properties });
  }

  vectors(name: string, properties: Some<"vector-store"> = {}): Draft {
    return this.graph.add("vector-store", name, { publicAccess: false, authentication: "identity", ...properties });
  }

  pipeline(name: string): Draft {
    return this.graph.add("pipeline", name);
  }

  identity(name: string, grants: readonly string[] = [], trusts: readonly string[] = []): Draft {
    return this.graph.add("identity", name, { grants, trusts });
  }

  workload(name: string, properties: Some<"workload"> = {}): Draft {
    const safe = { publicAccess: false, authentication: "identity", hostSignals: [] } as const;
    return this.graph.add("workload", name, { ...safe, ...properties });
  }

  compute(name: string, properties: Some<"compute"> = {}): Draft {
    const safe = { publicAccess: false, authentication: "identity", purpose: "notebook" } as const;
    return this.graph.add("compute", name, { ...safe, ...properties });
  }

  endpoint(name: string, properties: Some<"endpoint"> = {}): Draft {
    return this.graph.add("endpoint", name, { publicAccess: false, authentication: "identity", ...properties });
  }

  image(name: string, digest: string | null): Draft {
    return this.graph.add("container-image", name, { digest });
  }

  /** A package from a registry without known flaws. */
  package(name: string, properties: Some<"package"> = {}): Draft {
    const safe = { source: "registry", integrity: true, advisories: [], development: false } as const;
    return this.graph.add("package", name, { ...safe, ...properties });
  }

  skill(name: string, properties: Some<"skill"> = {}): Draft {
    return this.graph.add("skill", name, { textSignals: [], scriptSignals: [], ...properties });
  }

  prompt(name: string, properties: Some<"prompt"> = {}): Draft {
    return this.graph.add("prompt", name, { textSignals: [], ...properties });
  }
}

/** Answers the internet and asks nobody who he is. */
export const OPEN = { publicAccess: true, authentication: "none" } as const;

/** Answers the internet and asks. */
export const GUARDED = { publicAccess: true, authentication: "identity" } as const;

/** A published flaw by which what a package is given runs as code. */
export const FLAW = [
  { id: "X-1", aliases: [], severity: "high", summary: "Remote code execution", fixed: "2.0.0" },
] as const;
