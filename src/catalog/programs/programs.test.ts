import { describe, expect, it } from "vitest";
import { AI_CLIENTS } from "../../domain/ai-client.ts";
import { DEVICE_SYSTEMS, patternMatcher, patternsOf } from "../../domain/program.ts";
import { mcpClientOf } from "../connectors/shared/mcp-clients.ts";
import { connectors } from "../connectors.generated.ts";
import { programs } from "../programs.generated.ts";

/** A path that a pattern stands for. */
const sampleOf = (pattern: string): string =>
  pattern
    .replace(/models--\*/g, "models--a--b")
    .replace(/datasets--\*/g, "datasets--a--b")
    .replaceAll("*", "x");

describe.each(programs.map((program) => [program.id, program] as const))("%s", (_, program) => {
  it("names places on at least one system, none outside the home folder", () => {
    const patterns = DEVICE_SYSTEMS.flatMap((system) => patternsOf(program, system));
    expect(patterns.length).toBeGreaterThan(0);
    for (const pattern of patterns) {
      expect(pattern).not.toMatch(/^\/|\.\.|\\/);
      expect(sampleOf(pattern)).toMatch(patternMatcher(pattern));
    }
  });

  it("names only files that some connector reads", () => {
    const files = DEVICE_SYSTEMS.flatMap((system) => patternsOf(program, system)).filter((item) => !item.endsWith("/"));
    const unread = files
      .map(sampleOf)
      .filter((path) => connectors.every((connector) => connector.claims(path) === undefined));
    expect(unread.filter((path) => !/\/hooks\/x$|checkpoints\/x$|mcpServers\/x$/.test(path))).toEqual([]);
  });

  it("gives its MCP configurations to its own client", () => {
    if (program.client === undefined) return;
    expect(Object.keys(AI_CLIENTS)).toContain(program.client);
    const configurations = DEVICE_SYSTEMS.flatMap((system) => patternsOf(program, system))
      .map(sampleOf)
      .filter((path) => /mcp[^/]*\.json$/.test(path) && mcpClientOf(path) !== undefined);
    const owners = configurations.map((path) => mcpClientOf(path)?.id);
    const usual = program.client === "visual-studio" ? "claude-code" : program.client;
    for (const owner of owners) expect(owner).toBe(usual);
  });
});

it("knows the configurations of at least 25 clients", () =>
  expect(new Set(programs.flatMap((program) => program.client ?? [])).size).toBeGreaterThanOrEqual(25));
