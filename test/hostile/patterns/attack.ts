import { Worker } from "node:worker_threads";
import type { Pattern } from "./collect.ts";

/** Characters of an adversarial text. */
export const ATTACK_LENGTH = 200_000;

const RUNS = [
  "a",
  "A",
  "0",
  "-",
  "_",
  ".",
  "/",
  "\\",
  " ",
  "\n",
  '"',
  "'",
  "=",
  ":",
  "(",
  "[",
  "<",
  "@",
  "#",
  "{{",
  "${{",
  "a.",
  "- ",
  '\\"',
];
/** Nothing a pattern wants, so that a match that reaches for the end fails there. */
const END = "\u0001";

/** The runs of plain characters that a pattern asks for, as they would stand in a text. */
function wordsOf(source: string): string[] {
  const plain = source
    .replace(/\\([^A-Za-z0-9])/g, "$1")
    .replace(/\\[sn]/g, " ")
    .replace(/\(\?[:=!<]{1,2}/g, "|");
  return [...new Set(plain.match(/[A-Za-z0-9_@$/.:={<"'-]{2,40}/g) ?? [])].slice(0, 16);
}

const filled = (piece: string): string => piece.repeat(Math.ceil(ATTACK_LENGTH / piece.length)) + END;

/** Texts that a backtracking match may lose itself in: one piece over and over, of general ones and of the pattern's own words. */
export function attacksOn({ source }: Pattern): string[] {
  const words = wordsOf(source);
  return [...RUNS, ...words, ...words.map((word) => `${word} `), words.join(" "), words.join("")]
    .filter((piece) => piece !== "")
    .map(filled);
}

const RUN = `
const { parentPort } = require("node:worker_threads");
parentPort.on("message", ({ source, flags, texts }) => {
  const pattern = new RegExp(source, flags);
  const times = texts.map((text) => {
    const start = process.threadCpuUsage();
    pattern.lastIndex = 0;
    while (pattern.test(text) && pattern.global) if (RegExp.lastMatch === "") pattern.lastIndex++;
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1_000;
  });
  parentPort.postMessage(Math.max(...times));
});`;

/** Runs patterns in a thread that can be ended. */
export class Range {
  #worker = new Worker(RUN, { eval: true });

  /** Processor milliseconds of the slowest text; undefined when the pattern did not come back within the limit (in milliseconds). */
  run({ source, flags }: Pattern, texts: readonly string[], limit: number): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        void this.#worker.terminate();
        this.#worker = new Worker(RUN, { eval: true });
        resolve(undefined);
      }, limit);
      this.#worker.removeAllListeners();
      this.#worker.once("error", reject).once("message", (milliseconds: number) => {
        clearTimeout(timer);
        resolve(milliseconds);
      });
      this.#worker.postMessage({ source, flags, texts });
    });
  }

  close(): Promise<number> {
    return this.#worker.terminate();
  }
}
