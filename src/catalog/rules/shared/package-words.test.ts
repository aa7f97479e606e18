import { expect, it } from "vitest";
import { packageWords } from "./package-words.ts";

it.each([
  ["pkg:npm/%40modelcontextprotocol/server-filesystem", "@modelcontextprotocol/server-filesystem (npm)"],
  ["pkg:pypi/mcp-server-time@1.2.3", "mcp-server-time@1.2.3 (pypi)"],
  ["pkg:docker/mcp/time@sha256%3Aab", "mcp/time@sha256:ab (docker)"],
  ["pkg:npm/%zz", "pkg:npm/%zz"],
  ["./server", "./server"],
])("%s is %s", (purl, words) => expect(packageWords(purl)).toBe(words));
