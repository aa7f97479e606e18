import type { Estate, Store } from "../../src/platform/store/contract/store.ts";
import { randomNumbers } from "../estate/random.ts";
import { ORGANISATION } from "./fill.ts";
import { packageName, SIZED, sourceId } from "./looks.ts";
import type { Operation } from "./open-loop.ts";

const PAGE = 100;
const KNOWN = 1_000;
const OPEN = ["open", "reopened", "in-progress"] as const;

/** What is asked of an estate of so many sources: by someone who sees everything, and by people of some projects. */
export async function operationsOn(store: Store, sources: number): Promise<Operation[]> {
  const whole = store.within({ organisation: ORGANISATION, projects: "all" });
  const agents = (await whole.assets.list({ kinds: ["agent"], limit: KNOWN })).items.map((item) => item.id);
  const random = randomNumbers(sources);
  const below = (bound: number): number => Math.floor(random() * bound);
  const agent = (): string => agents[below(agents.length)] ?? "";
  const parts = SIZED.map(
    (project) => [project, store.within({ organisation: ORGANISATION, projects: [project] })] as const,
  );
  const everyone: Operation[] = [
    { name: "asset", run: () => whole.assets.get(agent()) },
    { name: "neighbourhood, 2 hops", run: () => whole.relationships.around(agent(), { hops: 2, limit: 200 }) },
    { name: "search, a source's agents", run: () => whole.search.find(`agent ${sourceId(below(sources))}`) },
    { name: "search, a common word", run: () => whole.search.find("agent") },
    { name: "search, a package", run: () => whole.search.find(packageName(below(100))) },
    { name: "relationships", run: () => whole.relationships.count() },
  ];
  return [
    ...everyone,
    ...operationsOf("all", whole),
    ...parts.flatMap(([project, estate]) => operationsOf(project, estate)),
  ];
}

const operationsOf = (who: string, estate: Estate): Operation[] => [
  { name: `assets, a page: ${who}`, run: () => estate.assets.list({ limit: PAGE }) },
  {
    name: `assets of two kinds, a page: ${who}`,
    run: () => estate.assets.list({ kinds: ["mcp-server", "tool"], limit: PAGE }),
  },
  { name: `assets by kind: ${who}`, run: () => estate.assets.countByKind() },
  { name: `findings, a page: ${who}`, run: () => estate.findings.list({ limit: PAGE }) },
  {
    name: `findings, open and low, a page: ${who}`,
    run: () => estate.findings.list({ states: OPEN, severities: ["low"], limit: PAGE }),
  },
  {
    name: `findings of a rule, a page: ${who}`,
    run: () => estate.findings.list({ rules: ["mcp-server-not-pinned"], limit: PAGE }),
  },
  { name: `open findings by severity: ${who}`, run: () => estate.findings.countBy("severity", { states: OPEN }) },
  { name: `findings by state: ${who}`, run: () => estate.findings.countBy("state") },
  { name: `search, a word of all: ${who}`, run: () => estate.search.find("tool") },
];
