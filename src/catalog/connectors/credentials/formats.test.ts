import { Worker } from "node:worker_threads";
import { expect, it } from "vitest";
import { maskSecrets } from "../../../domain/text.ts";
import { knowledge } from "../../../platform/scan/knowledge.ts";
import { plantKeys } from "../../../testing/planted-keys.ts";
import { formatsOf } from "./formats.ts";

const SIZE = 200_000;
const DEADLINE_MILLISECONDS = 10_000;

/** Texts that make a backtracking expression try again and again: long runs, near misses, and the prefix over and over. */
const baits = (prefix: string): string[] => [
  ...'aA0-_ =:"/x'.split("").map((letter) => prefix + letter.repeat(SIZE)),
  prefix.repeat(SIZE / prefix.length),
  `${prefix}a`.repeat(SIZE / (prefix.length + 1)),
  `${prefix}=`.repeat(SIZE / (prefix.length + 1)),
  `${`${prefix}${"aB3-".repeat(30)}`.repeat(1_400)}!`,
  `${prefix}${" ".repeat(SIZE)}!`,
];

/**
 * Runs the code in a thread of its own and says which of its messages was the last before it fell silent: a hanging expression
 * cannot be interrupted otherwise.
 */
const lastMessage = (code: string, workerData: unknown): Promise<string> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(code, { eval: true, workerData });
    let last = "started";
    const end = (): void => void worker.terminate().then(() => resolve(last));
    let deadline = setTimeout(end, DEADLINE_MILLISECONDS);
    worker.once("error", reject);
    worker.on("message", (message: string) => {
      last = message;
      clearTimeout(deadline);
      if (message === "done") end();
      else deadline = setTimeout(end, DEADLINE_MILLISECONDS);
    });
  });

const EXAMINE = `
  const { parentPort, workerData } = require("node:worker_threads");
  const { createHash } = require("node:crypto");
  Promise.all(workerData.modules.map((module) => import(module))).then(([{ credentials }, { knowledge }]) => {
    const tools = { knowledge, digest: (text) => createHash("sha256").update(text).digest("hex") };
    for (const [name, baits] of workerData.baits) {
      parentPort.postMessage(name);
      for (const bait of baits) credentials.examine({ path: "a.py", size: bait.length, text: () => bait }, tools);
    }
    parentPort.postMessage("done");
  });
`;
const modules = [
  new URL("./connector.ts", import.meta.url).href,
  new URL("../../../platform/scan/knowledge.ts", import.meta.url).href,
];

it("looks for every format in hostile text without hanging", async () => {
  const formats = knowledge.services.flatMap((service) =>
    service.keyFormats.map(({ kind, prefix }) => [`${service.id} ${kind}`, baits(prefix || service.id)]),
  );
  expect(formats.length).toBeGreaterThan(40);
  expect(await lastMessage(EXAMINE, { modules, baits: formats })).toBe("done");
}, 600_000);

it("would notice an expression that backtracks", async () => {
  const code = `const { parentPort } = require("node:worker_threads");
    parentPort.postMessage("nested"); /^(a+)+$/.test("${"a".repeat(200)}!"); parentPort.postMessage("done")`;
  expect(await lastMessage(code, null)).toBe("nested");
}, 60_000);

it("compiles every format of a secret, and no public one", () => {
  const names = formatsOf(knowledge).map(({ service, kind }) => `${service.id} ${kind}`);
  expect(names).toContain("openai project key");
  expect(names).not.toContain("langfuse public key (not secret)");
  expect(names.length).toBeGreaterThan(40);
});

it("has every format masked in snippets, however it is written", () => {
  for (const { service, format, value } of plantKeys(knowledge.services)) {
    const secret = value.slice(format.prefix?.length ?? 0);
    for (const line of [`x = "${value}"`, `x: ${value}`, `  - ${value},`, `Bearer ${value}`, `f(${value})`])
      if (secret !== "") expect(maskSecrets(line), `${service.id} ${format.kind}`).not.toContain(secret.slice(0, 12));
  }
});
