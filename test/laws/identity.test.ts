import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { connectors } from "../../src/catalog/connectors.generated.ts";
import type { Observation } from "../../src/domain/observation.ts";
import type { Snapshot } from "../../src/domain/snapshot.ts";
import { runScan } from "../../src/platform/scan/run-scan.ts";
import { type Files, observeFiles } from "../../src/testing/observe-files.ts";
import { smallRepository, writeFiles } from "../../src/testing/small-repository.ts";
import { pathsInIdentity, unmerged } from "./identity.ts";

const KEY = ["sk", "proj", "Kc4Tz9Wb2Qy7Nm1Xv6Lr3Hd8Sf5Gp0Ja"].join("-");

/** One application deep in a repository, so that every local key has a folder in it. */
const deep = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, content]) => [`services/help-desk/${path}`, content]));

async function scan(files: Files): Promise<Snapshot> {
  const root = mkdtempSync(join(tmpdir(), "stance-identity-"));
  try {
    writeFiles(root, files);
    return (await runScan({ root, name: "t", workers: 1, gitignore: true, exclude: [], time: null })).snapshot;
  } finally {
    rmSync(root, { recursive: true });
  }
}

it.each(connectors.map((connector) => [connector.id, connector] as const))(
  "%s knows nothing by its path",
  (_, connector) => {
    const files = deep(smallRepository());
    expect(pathsInIdentity(observeFiles(connector, files), Object.keys(files))).toEqual([]);
  },
);

it("what several sources saw is one asset with the evidence of each", async () => {
  const snapshot = await scan({
    "settings.py": `OPENAI_API_KEY = "${KEY}"\n`,
    ".mcp.json": JSON.stringify({ mcpServers: { x: { command: "x", env: { OPENAI_API_KEY: KEY } } } }),
    ".claude/settings.json": JSON.stringify({ env: { OPENAI_API_KEY: KEY }, model: "claude-sonnet-4-5" }),
    "app.py": 'import anthropic\nanthropic.Anthropic().messages.create(model="claude-sonnet-4-5", messages=[])\n',
    "CLAUDE.md": "Be kind.\n",
  });
  expect(unmerged(snapshot)).toEqual([]);
  const seenBy = (kind: string): string[][] =>
    snapshot.assets
      .filter((asset) => asset.kind === kind)
      .map((asset) => [...new Set(asset.evidence.map((item) => item.connector))].sort());
  expect(seenBy("credential")).toEqual([["agent-config", "credentials", "mcp-config"]]);
  expect(seenBy("model")).toEqual([["agent-config", "source-code"]]);
  expect(seenBy("application")).toEqual([["agent-config", "credentials", "mcp-config", "source-code"]]);
});

describe("a planted breach is seen", () => {
  const files = { "services/help-desk/CLAUDE.md": "Be kind.\n" };
  const agentConfig = connectors.find((connector) => connector.id === "agent-config");
  const observation = observeFiles(agentConfig as NonNullable<typeof agentConfig>, files);

  it("an anchor that is a path", () => {
    const assets = observation.assets.map((asset) => ({ ...asset, anchor: "services/help-desk/CLAUDE.md" }));
    const planted = { ...observation, assets } as Observation;
    expect(pathsInIdentity(planted, Object.keys(files))[0]).toBe(
      `agent-config knows a ${assets[0]?.kind} by a path: services/help-desk/CLAUDE.md`,
    );
  });

  it("one thing that became two assets", async () => {
    const snapshot = await scan({ "a.py": `OPENAI_API_KEY = "${KEY}"\n` });
    const twice = snapshot.assets.flatMap((asset) => [asset, { ...asset, id: `${asset.id}x` }]);
    expect(unmerged({ ...snapshot, assets: twice })).toHaveLength(
      snapshot.assets.flatMap((asset) => asset.identities).length,
    );
  });
});
