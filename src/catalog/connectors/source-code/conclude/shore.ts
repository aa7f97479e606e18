import type { Surroundings } from "../evaluate/surroundings.ts";
import type { ProgramLanguage } from "../ir.ts";

/** A question about the surroundings: what is asked for first, then its parts. */
type Question =
  | readonly ["import", from: string, language: ProgramLanguage, module: string, level: number]
  | readonly ["file" | "loaded", path: string];

/** What was asked and answered: whoever gets the same answers to the same questions says the same. */
export type Asked = readonly (readonly [question: Question, answer: string | null])[];

/** Answers questions in one word. */
export type Answer = (question: Question) => string | null;

/** What one island sees of its surroundings; it notes what was asked. */
export class Shore implements Surroundings {
  readonly #around: Surroundings;
  readonly #answer: Answer;
  readonly #asked = new Map<string, readonly [Question, string | null]>();
  readonly #beyonds = new Set<string>();

  /** `answer`: what tells whether an answer of the surroundings is the same as at another time. */
  constructor(around: Surroundings, answer: Answer) {
    this.#around = around;
    this.#answer = answer;
  }

  get asked(): Asked {
    return [...this.#asked.values()];
  }

  /** Modules beyond the island that an import of it names. */
  get beyonds(): readonly string[] {
    return [...this.#beyonds];
  }

  resolve(from: string, language: ProgramLanguage, module: string, level: number): string | undefined {
    this.#note(["import", from, language, module, level]);
    return this.#around.resolve(from, language, module, level);
  }

  isLibrary(module: string): boolean {
    return this.#around.isLibrary(module);
  }

  constant(name: string): string | undefined {
    return this.#around.constant(name);
  }

  document(path: string): ReturnType<Surroundings["document"]> {
    this.#note(["file", path]);
    return this.#around.document(path);
  }

  data(path: string): ReturnType<Surroundings["data"]> {
    this.#note(["file", path]);
    return this.#around.data(path);
  }

  beyond(path: string): void {
    if (this.#note(["loaded", path]) !== null) this.#beyonds.add(path);
  }

  #note(question: Question): string | null {
    const key = question.join("\0");
    const known = this.#asked.get(key);
    if (known !== undefined) return known[1];
    const answer = this.#answer(question);
    this.#asked.set(key, [question, answer]);
    return answer;
  }
}

/** Whether all questions have the answers they had. */
export const holds = (asked: Asked, answer: Answer): boolean =>
  asked.every(([question, before]) => answer(question) === before);
