import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pick, type Random, randomNumbers } from "./estate/random.ts";

interface Kind {
  /** Share of all files, about what mid-size application repositories have. */
  readonly share: number;
  readonly ending: string;
  write(random: Random, index: number): string;
}

const WORDS = ["order", "session", "message", "user", "invoice", "together", "report", "agent", "item", "basket"];
const MODELS = ["gpt-4o-mini", "claude-sonnet-4-5", "gemini-2.5-flash", "mistral-large-latest"];

/** Between 1 and 60 pieces of code, few of them most often, as files of real repositories are. */
const repeated = (random: Random, piece: (position: number) => string): string =>
  Array.from({ length: 1 + Math.floor(60 * random() ** 3) }, (_, position) => piece(position)).join("\n");

export const plainScript = (random: Random): string =>
  repeated(random, (position) => {
    const word = pick(random, WORDS);
    return `export function ${word}${position}(input: Record<string, number>): number {
  const rows = Object.entries(input).filter(([key, value]) => key.length > ${position} && value > 0);
  if (rows.length === 0) throw new Error("no ${word} in the ${pick(random, WORDS)}");
  return rows.reduce((sum, [, value]) => sum + value * ${position + 1}, 0);
}
`;
  });

export const component = (random: Random): string =>
  `import { useState } from "react";\n${repeated(
    random,
    (position) => `export function Panel${position}({ title }: { title: string }) {
  const [open, setOpen] = useState(false);
  return (
    <section className="rounded border p-4" onClick={() => setOpen(!open)}>
      <h2>{title}</h2>
      {open ? <p>{"${pick(random, WORDS)} ${pick(random, WORDS)}"}</p> : null}
    </section>
  );
}
`,
  )}`;

export const plainPython = (random: Random): string =>
  repeated(random, (position) => {
    const word = pick(random, WORDS);
    return `class ${word.toUpperCase()}${position}:
    def __init__(self, rows):
        self.rows = [row for row in rows if row.get("${word}") is not None]

    def total(self, rate=0.${position + 1}):
        return sum(row["${word}"] * rate for row in self.rows)
`;
  });

const pythonAgent = (random: Random, index: number): string => `from openai import OpenAI
from langchain_core.tools import tool

client = OpenAI()
MODEL = "${pick(random, MODELS)}"

@tool
def find_${pick(random, WORDS)}_${index}(name: str) -> str:
    """Find one by its name."""
    return open("data/" + name).read()

def answer(question: str) -> str:
    reply = client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": question}])
    return reply.choices[0].message.content
${plainPython(random)}`;

const scriptAgent = (random: Random): string => `import { generateText, tool } from "ai";
import { openai } from "@ai-sdk/openai";

export const answer = (question: string) =>
  generateText({ model: openai("${pick(random, MODELS)}"), system: "You help the customers of a shop.", prompt: question });
${plainScript(random)}`;

export const data = (random: Random): string =>
  JSON.stringify(
    Array.from({ length: 40 }, (_, id) => ({ id, name: pick(random, WORDS), value: Math.floor(random() * 1e6) })),
    null,
    2,
  );

const KINDS: readonly Kind[] = [
  { share: 0.4, ending: "ts", write: plainScript },
  { share: 0.25, ending: "tsx", write: component },
  { share: 0.18, ending: "py", write: plainPython },
  { share: 0.12, ending: "json", write: data },
  { share: 0.03, ending: "py", write: pythonAgent },
  { share: 0.02, ending: "ts", write: scriptAgent },
];

/** Writes a repository of `files` files under `root`: the same bytes for the same seed. */
export function generateTree(root: string, files: number, seed: number): void {
  const random = randomNumbers(seed);
  for (let index = 0; index < files; index++) {
    const kind = kindAt(random());
    const folder = `service${index % 12}/${pick(random, WORDS)}${index % 40}`;
    const path = join(root, folder, `${pick(random, WORDS)}${index}.${kind.ending}`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, kind.write(random, index));
  }
}

/** The kind at a point of the shares laid end to end. */
function kindAt(point: number): Kind {
  let end = 0;
  for (const kind of KINDS) {
    end += kind.share;
    if (point < end) return kind;
  }
  return KINDS[0] as Kind;
}
