import { describe, expect, it } from "vitest";
import { observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const HEAD = `import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { exec } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
const server = new McpServer({ name: "files" });
const run = promisify(exec);
`;

const signalsOf = (body: string): readonly string[] =>
  observed(
    observeFiles(sourceCode, { "a.ts": `${HEAD}server.registerTool("t", {}, async ({ file }) => { ${body} });\n` }),
    "tool",
  ).flatMap(({ properties }) => (properties.codeSignals ?? []).map(({ id }) => id));

describe("an argument of a tool reaches", () => {
  it.each([
    ["a shell through a function made to return a promise", "return run(`pandoc ${file}`);", ["reaches-shell"]],
    ["a file whose path is joined", 'return readFile(join("/srv", file), "utf8");', ["reaches-file-path"]],
    [
      "a file whose path is resolved and not compared",
      'return readFile(resolve("/srv", file));',
      ["reaches-file-path"],
    ],
    [
      "no file whose path is compared with its root",
      'const path = resolve("/srv", file); if (!path.startsWith("/srv/")) throw new Error(); return readFile(path);',
      [],
    ],
    ["no file where a function of the program checks it", "return readFile(await validatePath(file));", []],
  ])("%s", (_, body, signals) => expect(signalsOf(body)).toEqual(signals));
});
