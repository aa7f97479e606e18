import { describe, expect, it } from "vitest";
import type { Advisory } from "../../domain/control.ts";
import type { AssetRecord } from "../../domain/snapshot.ts";
import { knowledge } from "../../platform/scan/knowledge.ts";
import { indexAdvisories, isAffected, matchAdvisories } from "./match-advisories.ts";

/** A row of the data by id (and package, where an advisory concerns several). */
function row(id: string, name?: string): Advisory {
  const found = knowledge.advisories.find((item) => item.id === id && (name === undefined || item.package === name));
  if (found === undefined) throw new Error(`no advisory ${id}`);
  return found;
}

const advisory = (details: Partial<Advisory>): Advisory => ({
  id: "GHSA-0000",
  aliases: [],
  ecosystem: "PyPI",
  package: "sample",
  introduced: "0",
  fixed: null,
  last_affected: null,
  severity: "high",
  summary: "a flaw",
  checked: "full",
  ...details,
});

function packageRecord(ecosystem: string, name: string, properties: object, requirements: string[] = []): AssetRecord {
  return {
    id: "0",
    kind: "package",
    name,
    identities: [],
    role: "source",
    properties: { ecosystem, source: "registry", ...properties },
    gaps: {},
    evidence: [],
    disagreements: requirements.map((value) => ({ property: "requirement", value, connector: "mcp-config" })),
  };
}

const index = indexAdvisories(knowledge.advisories);
function match(...args: Parameters<typeof packageRecord>) {
  const [record] = matchAdvisories([packageRecord(...args)], index);
  const matched = record?.properties.advisories as { id: string; fixed: string | null }[] | null | undefined;
  return {
    ids: matched?.map((item) => item.id),
    covered: matched !== null,
    fixed: matched?.map((item) => item.fixed),
    undecided: record?.properties.undecidedAdvisories as string[],
    gap: record?.gaps.advisories,
  };
}

describe("isAffected on rows of the data", () => {
  it.each([
    // one branch
    ["GHSA-53gh-p8jc-7rg8", "litellm", "1.40.3.dev1", false],
    ["GHSA-53gh-p8jc-7rg8", "litellm", "1.40.3.dev2", true],
    ["GHSA-53gh-p8jc-7rg8", "litellm", "1.40.12", true],
    ["GHSA-53gh-p8jc-7rg8", "litellm", "1.40.13", false],
    // a pre-release as the fix
    ["GHSA-hqmj-h5c6-369m", "onnx", "1.20.1", true],
    ["GHSA-hqmj-h5c6-369m", "onnx", "1.21.0rc1", false],
    ["GHSA-hqmj-h5c6-369m", "onnx", "1.21.0", false],
    // the last affected version, however its zeros are written, and built with another toolkit
    ["GHSA-q49c-6v6g-wgq3", "skops", "0.9", true],
    ["GHSA-q49c-6v6g-wgq3", "skops", "0.9.0", true],
    ["GHSA-q49c-6v6g-wgq3", "skops", "0.9.1", false],
    ["GHSA-q49c-6v6g-wgq3", "skops", "0.5.9", false],
    ["PYSEC-2026-139", "torch", "2.10.0+cu126", true],
    // two branches, each with its start
    ["GHSA-c67j-w6g6-q2cm", "langchain-core", "0.3.80", true],
    ["GHSA-c67j-w6g6-q2cm", "langchain-core", "0.3.81", false],
    ["GHSA-c67j-w6g6-q2cm", "langchain-core", "0.4.0", false],
    ["GHSA-c67j-w6g6-q2cm", "langchain-core", "1.0.0", true],
    ["GHSA-c67j-w6g6-q2cm", "langchain-core", "1.2.4", true],
    ["GHSA-c67j-w6g6-q2cm", "langchain-core", "1.2.5rc1", true],
    ["GHSA-c67j-w6g6-q2cm", "langchain-core", "1.2.5", false],
    ["GHSA-3m4q-jmj6-r34q", "keras", "2.15.0", false],
    ["GHSA-3m4q-jmj6-r34q", "keras", "3.12.1", false],
    ["GHSA-3m4q-jmj6-r34q", "keras", "3.12.9", false],
    ["GHSA-3m4q-jmj6-r34q", "keras", "3.13.1", true],
    // one start and several fixes
    ["GHSA-r399-636x-v7f6", "langchain", "0.3.36", true],
    ["GHSA-r399-636x-v7f6", "langchain", "0.3.37", false],
    ["GHSA-r399-636x-v7f6", "langchain", "1.0.0-alpha.1", true],
    ["GHSA-r399-636x-v7f6", "langchain", "1.2.3", false],
    ["CVE-2026-1470", "n8n", "0.9.0", true],
    ["CVE-2026-1470", "n8n", "1.123.17", false],
    ["CVE-2026-1470", "n8n", "1.124.0", false],
    ["CVE-2026-1470", "n8n", "2.3.9", true],
    ["CVE-2026-1470", "n8n", "2.4.5", false],
    ["CVE-2026-1470", "n8n", "2.5.0", true],
    ["CVE-2026-1470", "n8n", "2.5.1", false],
    ["CVE-2026-1470", "n8n", "3.0.0", false],
    ["GHSA-v98v-ff95-f3cp", "n8n", "1.120.9", false],
    ["GHSA-v98v-ff95-f3cp", "n8n", "1.121.0", true],
    ["GHSA-v98v-ff95-f3cp", "n8n", "1.122.0", false],
    // only one branch was read
    ["GHSA-9g95-qf3f-ggrw", "n8n", "1.123.9", true],
    ["GHSA-9g95-qf3f-ggrw", "n8n", "1.123.10", false],
    ["GHSA-9g95-qf3f-ggrw", "n8n", "2.0.0", undefined],
    // between the last flawed and the first sound version the source says nothing
    ["GHSA-4jpw-hj22-2xmc", "openclaw", "2026.3.8", true],
    ["GHSA-4jpw-hj22-2xmc", "openclaw", "2026.3.9", undefined],
    ["GHSA-4jpw-hj22-2xmc", "openclaw", "2026.3.11", false],
    // nobody read the range
    ["GHSA-c9gw-hvqq-f33r", "flowise", "9.9.9", undefined],
    // the numbering changed from dates to numbers
    ["GHSA-4gxg-m5jx-9j57", "@modelcontextprotocol/server-filesystem", "2026.8.31", undefined],
    ["GHSA-4gxg-m5jx-9j57", "@modelcontextprotocol/server-filesystem", "2.0.0", undefined],
    ["GHSA-53mr-w429-c597", "@modelcontextprotocol/server-filesystem", "2025.8.21", undefined],
    ["GHSA-53mr-w429-c597", "@modelcontextprotocol/server-filesystem", "2.0.0", true],
    ["GHSA-53mr-w429-c597", "@modelcontextprotocol/server-filesystem", "2.0.1", false],
    // Go writes a v
    ["GHSA-pjp5-fpmr-3349", "github.com/github/github-mcp-server", "v1.1.1", true],
    ["GHSA-pjp5-fpmr-3349", "github.com/github/github-mcp-server", "v1.1.2", false],
  ] as const)("%s on %s %s: %s", (id, name, version, expected) => {
    expect(isAffected(row(id, name), version)).toBe(expected);
  });

  it("cannot tell of what is no version", () => {
    expect(isAffected(row("GHSA-q49c-6v6g-wgq3"), "main")).toBeUndefined();
    expect(isAffected(advisory({ ecosystem: "container image / git" }), "1.0.0")).toBeUndefined();
  });

  it("affects all from the start where no end is known", () => {
    expect(isAffected(advisory({ introduced: "1.0" }), "9.0")).toBe(true);
    expect(isAffected(advisory({ introduced: "1.0" }), "0.9")).toBe(false);
  });

  it("can tell of every range that was read whole, and of none that was not", () => {
    const rows = knowledge.advisories.filter((item) => ["PyPI", "npm"].includes(item.ecosystem));
    for (const item of rows) {
      const bound = (item.fixed ?? item.last_affected ?? item.introduced)?.split(" / ")[0];
      const told = isAffected(item, bound ?? "1.0.0") !== undefined;
      expect(told, item.id).toBe(item.introduced !== null && item.id !== "GHSA-4gxg-m5jx-9j57");
    }
  });
});

describe("matchAdvisories", () => {
  it("names the fix of the branch a version is on", () => {
    const old = match("pypi", "langchain-core", { version: "0.3.80" });
    expect(old.ids).toContain("GHSA-c67j-w6g6-q2cm");
    expect(old.fixed?.[old.ids?.indexOf("GHSA-c67j-w6g6-q2cm") ?? 0]).toBe("0.3.81");
  });

  it("finds a package however its name is written", () => {
    expect(match("pypi", "Langchain_Core", { version: "0.3.1" }).ids?.length).toBeGreaterThan(0);
  });

  it("says null of a package the data has nothing on, and of one that only bears its name", () => {
    expect(match("npm", "left-pad", { version: "1.0.0" })).toMatchObject({ covered: false, undecided: [] });
    expect(match("pypi", "vllm", { version: "0.1.0", source: "git" }).covered).toBe(false);
  });

  it("is not sure of a version where a range was not read, and says which", () => {
    const { ids, gap, undecided } = match("npm", "flowise", { version: "99.0.0" });
    expect(ids).toBeUndefined();
    expect(gap?.detail).toContain("GHSA-c9gw-hvqq-f33r");
    expect(undecided).toContain("GHSA-c9gw-hvqq-f33r");
  });

  it("keeps what it is sure of beside what it is not", () => {
    const { ids, undecided } = match("npm", "flowise", { version: "1.0.0" });
    expect(ids).toContain("GHSA-3gcm-f6qx-ff7p");
    expect(undecided).toContain("GHSA-c9gw-hvqq-f33r");
  });

  it.each([
    // all that is allowed is past every fix
    ["pypi", "crawl4ai", ">=99", "clean"],
    ["npm", "mcp-remote", "^99.0.0", "clean"],
    // all that is allowed is flawed
    ["pypi", "skops", ">=0.6,<0.7", "affected"],
    ["pypi", "skops", "~=0.6.0", "affected"],
    ["pypi", "skops", "==0.7.*", "affected"],
    ["pypi", "skops", "^0.7", "affected"],
    ["npm", "mcp-remote", "~0.0.5", "affected"],
    ["npm", "mcp-remote", "~0.1.1", "unknown"],
    // some is
    ["pypi", "skops", ">=0.6", "unknown"],
    ["pypi", "skops", "*", "unknown"],
    ["pypi", "skops", "latest and greatest", "unknown"],
    ["npm", "mcp-remote", ">=0.1.0", "unknown"],
    ["npm", "mcp-remote", "latest", "unknown"],
  ] as const)(
    "decides on the requirement %s %s %s what can be decided: %s",
    (ecosystem, name, requirement, expected) => {
      const { ids, gap } = match(ecosystem, name, { version: null, requirement });
      expect(gap === undefined ? (ids?.length === 0 ? "clean" : "affected") : "unknown").toBe(expected);
    },
  );

  it("wants every manifest's requirement to be sure", () => {
    expect(match("pypi", "crawl4ai", { version: null, requirement: ">=99" }, ["*"]).gap).toBeDefined();
    expect(match("pypi", "crawl4ai", { version: null, requirement: ">=99" }, [">=98"]).ids).toEqual([]);
    expect(match("pypi", "crawl4ai", { version: null, requirement: null }).gap).toBeDefined();
  });
});
