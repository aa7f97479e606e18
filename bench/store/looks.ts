import type { Push } from "../../src/platform/store/contract/ingest.ts";
import { Look } from "../../src/testing/look.ts";
import { randomNumbers } from "../estate/random.ts";

/** Own assets of a source, and packages of those that all share. */
export const OWN = 500;
const SHARED = 50;
export const POOL = 2_000;

const SEED = 20_261_126;
const GROUPS = 62;
const TOOLS = 5;
/** What is wrong with the body of a tool, by its place in its group. */
const FLAWS = ["reaches-shell", "reaches-sql", "reaches-url", "reaches-file-path"] as const;
const PROJECTS = 17;

/** The id of a source, which the names of all that is its own begin or end with. */
export const sourceId = (source: number): string => `s${String(source).padStart(5, "0")}`;
export const packageName = (item: number): string => `q${String(item).padStart(5, "0")}`;

/** Projects by the part of the sources that they hold: one source, a hundredth, a tenth; the rest share the others. */
export const SIZED = ["one", "hundredth", "tenth"] as const;
export const PROJECT_IDS = [...SIZED, ...Array.from({ length: PROJECTS }, (_, item) => `p${item}`)];

export function projectOf(source: number): string {
  if (source === 0) return "one";
  if (source % 100 === 1) return "hundredth";
  return source % 10 === 2 ? "tenth" : `p${source % PROJECTS}`;
}

/** The shared packages that a source depends on, in order. */
export function packagesOf(source: number): readonly number[] {
  const random = randomNumbers(SEED + source);
  const picked = new Set<number>();
  while (picked.size < SHARED) picked.add(Math.floor(random() * POOL));
  return [...picked].sort((a, b) => a - b);
}

/** What is seen in a source: an application, and agents with their tools, servers and models. Every source has as much of each. */
function lookOf(source: number): Look {
  const id = sourceId(source);
  const app = `application:app-${id}`;
  const look = new Look().asset("application", `app-${id}`);
  const packages = packagesOf(source).map(packageName);
  for (const name of packages) look.package(name).link(app, "depends-on", `package:${name}`);
  for (let group = 0; group < GROUPS; group++) addGroup(look, { id, app, group, packages });
  for (let item = 1 + GROUPS * (TOOLS + 3); item < OWN; item++) look.asset("prompt", `prompt-${item}-${id}`);
  return look;
}

interface Group {
  readonly id: string;
  readonly app: string;
  readonly group: number;
  readonly packages: readonly string[];
}

function addGroup(look: Look, { id, app, group, packages }: Group): void {
  const paths = [`src/module${group % 20}.py`];
  const [agent, server, model] = [`agent-${group}-${id}`, `server-${group}-${id}`, `model-${group}-${id}`];
  const configurationSignals = [
    { id: "any-command", message: `may run any command of ${id}` },
    { id: "approval-off", message: "asks nobody" },
  ];
  const started = { role: "configured", package: "pkg:npm/x", pinned: group % 2 === 0 } as const;
  look
    .asset("agent", agent, { framework: "claude-code", configurationSignals, capabilities: [] } as object, { paths })
    .asset("mcp-server", server, { ...started, autoApproved: group % 3 === 0 ? ["*"] : [] }, { paths })
    .asset("model", model, { modelId: `${model}-latest`, usage: "used", source: "api" }, { paths })
    .link(app, "contains", `agent:${agent}`)
    .link(app, "contains", `mcp-server:${server}`)
    .link(`agent:${agent}`, "uses", `mcp-server:${server}`)
    .link(`agent:${agent}`, "calls", `model:${model}`)
    .link(`agent:${agent}`, "depends-on", `package:${packages[group % packages.length]}`)
    .link(`agent:${agent}`, "delegates-to", `agent:agent-${(group + 1) % GROUPS}-${id}`);
  for (let item = 0; item < TOOLS; item++) {
    const tool = `tool-${group}-${item}-${id}`;
    const flaw = FLAWS[item];
    const codeSignals = flaw === undefined ? [] : [{ id: flaw, message: `an argument ${flaw.replaceAll("-", " ")}` }];
    look
      .asset("tool", tool, { framework: "crewai", capabilities: ["reads-files"], codeSignals }, { paths })
      .link(`agent:${agent}`, "uses", `tool:${tool}`)
      .link(`mcp-server:${server}`, "exposes", `tool:${tool}`)
      .link(`tool:${tool}`, "depends-on", `package:${packages[(group + item) % packages.length]}`);
  }
}

export const pushOf = (source: number, run = `run-${sourceId(source)}`): Push =>
  lookOf(source).push(sourceId(source), run);
