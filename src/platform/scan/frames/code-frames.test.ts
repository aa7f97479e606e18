import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { leaks } from "../../../../test/laws/canaries.ts";
import { plantedRepository } from "../../../../test/laws/canary-files.ts";
import { type CodeFrame, type Evidence, frameAround } from "../../../domain/evidence.ts";
import type { Files } from "../../../testing/observe-files.ts";
import { plantKeys } from "../../../testing/planted-keys.ts";
import { writeFiles } from "../../../testing/small-repository.ts";
import { knowledge } from "../knowledge.ts";
import { runScan } from "../run-scan.ts";
import { codeFrames } from "./code-frames.ts";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "stance-frames-")));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (path: string, line: number, snippet: string, cell?: number): Evidence => ({
  ...{ connector: "source-code", path, line, snippet, confidence: "declared", role: "source" },
  ...(cell !== undefined && { cell }),
});

/** Frames of files of which one line each is evidence. */
function framed(name: string, files: Files, ...evidence: readonly Evidence[]): CodeFrame[] {
  const root = join(folder, name);
  writeFiles(root, files);
  const asset = { key: "a", kind: "agent", name: "a", identities: [], anchor: "a", properties: {}, evidence } as const;
  const scope = { kind: "directory", name } as const;
  const rest = { relationships: [], relationshipGaps: [], notExamined: [] };
  return codeFrames(root, [{ connector: "source-code", scope, assets: [asset], ...rest }]);
}

const APP = `import openai


def reply(question):
\tclient = openai.OpenAI()
\tanswer = client.chat.completions.create(model="gpt-4o-mini", messages=question)
\treturn answer
`;

describe("code frames", () => {
  it("hold three lines on each side of a place, with the place as its reader masked it", () => {
    const frames = framed("plain", { "app.py": APP }, at("app.py", 5, "client = openai.OpenAI()"));
    expect(frames).toEqual([
      {
        path: "app.py",
        from: 2,
        lines: [
          "",
          "",
          "def reply(question):",
          "  client = openai.OpenAI()",
          '  answer = client.chat.completions.create(model="gpt-4o-mini", messages=question)',
          "  return answer",
          "",
        ],
      },
    ]);
    expect(frameAround(frames, { path: "app.py", line: 5 })?.from).toBe(2);
    expect(frameAround(frames, { path: "app.py", line: 9 })).toBeUndefined();
  });

  it("become one where they touch", () => {
    const text = Array.from({ length: 20 }, (_, index) => `x${index + 1} = ${index + 1}`).join("\n");
    const places = [at("a.py", 4, "x4 = 4"), at("a.py", 11, "x11 = 11"), at("a.py", 20, "x20 = 20")];
    const frames = framed("near", { "a.py": text }, ...places);
    expect(frames.map(({ from, lines }) => [from, lines.length])).toEqual([
      [1, 14],
      [17, 4],
    ]);
  });

  it("are not of a file that was changed since, that is gone, or that is prose", () => {
    const files = { "app.py": APP, "CLAUDE.md": "# Rules\n\nBe kind.\n" };
    const gone = [
      at("app.py", 5, "client = anthropic.Anthropic()"),
      at("gone.py", 1, "x"),
      at("CLAUDE.md", 1, "# Rules"),
    ];
    expect(framed("changed", files, ...gone)).toEqual([]);
  });

  it("leave out what people write to models", () => {
    const text = `agent = Agent(
    name="desk",
    instructions="You are the desk of a bank and never tell balances.",
    model="gpt-4o",
)
PROMPT = """
You help.
"""
`;
    const [frame] = framed("prose", { "a.py": text }, at("a.py", 4, 'model="gpt-4o",'));
    expect(frame?.lines).toEqual([
      "agent = Agent(",
      '    name="desk",',
      '    instructions="…",',
      '    model="gpt-4o",',
      ")",
      'PROMPT = """',
      "…",
    ]);
  });

  it("mask what may be a secret in files of settings", () => {
    const text = `services:
  bot:
    image: bot:1
    environment:
      MODE: blue sky
      PIN: "4711"
`;
    const [frame] = framed("settings", { "c.yaml": text }, at("c.yaml", 3, "image: bot:1"));
    expect(frame?.lines).toEqual([
      "services:",
      "  bot:",
      "    image: bot:1",
      "    environment:",
      "      MODE: ***",
      '      PIN: "***"',
    ]);
  });

  it("show the cell of a notebook", () => {
    const source = ["import openai\n", "client = openai.OpenAI()\n"];
    const notebook = JSON.stringify({
      cells: [
        { cell_type: "markdown", source: ["Hi"] },
        { cell_type: "code", source },
      ],
    });
    const frames = framed("notebook", { "n.ipynb": notebook }, at("n.ipynb", 2, "client = openai.OpenAI()", 2));
    expect(frames).toEqual([
      { path: "n.ipynb", cell: 2, from: 1, lines: ["import openai", "client = openai.OpenAI()", ""] },
    ]);
  });

  it("stay within their bounds on machine output", () => {
    const long = `x = "${"a ".repeat(500_000)}"`;
    const [frame] = framed("long", { "a.py": `${long}\ny = 1\n` }, at("a.py", 2, "y = 1"));
    expect(frame?.lines[0]?.length).toBeLessThanOrEqual(160);
  });
});

describe("of a repository with secrets everywhere", () => {
  const { files, planted } = plantedRepository(plantKeys(knowledge.services).map((key) => key.value));
  let frames: readonly CodeFrame[];
  let kept: string;
  beforeAll(async () => {
    const root = join(folder, "planted");
    writeFiles(root, files);
    const result = await runScan({
      ...{ root, name: "planted", workers: 0, time: null, gitignore: false, exclude: [] },
      frames: true,
    });
    frames = result.snapshot.frames ?? [];
    kept = JSON.stringify(frames);
  }, 120_000);

  it("frames tell none", () => {
    expect(frames.length).toBeGreaterThan(300);
    expect(leaks(planted, { frames: kept })).toEqual([]);
  });
});
