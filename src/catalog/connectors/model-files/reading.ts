import { Refusal } from "../../../domain/errors.ts";
import type { ExamineTools } from "../../../domain/file-connector.ts";
import type { NotExamined } from "../../../domain/observation.ts";
import { maskSecrets } from "../../../domain/text.ts";
import type { Bytes } from "./bytes.ts";

/** Kinds of problem in a model file; the rules pick from these. */
export type ModelSignalId =
  /** Loading it calls or names something that runs code, opens files or reaches the network. */
  | "dangerous-import"
  /** Loading it calls something whose name is only known while loading. */
  | "unresolved-import"
  /** Loading it changes an imported class, function or module. */
  | "object-tampering"
  /** A layer that holds program code. */
  | "code-layer"
  /** A graph operation that runs code or touches files. */
  | "dangerous-operator"
  /** Loading it imports a name that is in no list of harmless ones. */
  | "unknown-import"
  /** Loading it takes an object from a registry or hook of the loading program. */
  | "outside-object"
  /** A graph operation or layer that only foreign code can run. */
  | "unknown-operator"
  /** Its configuration names code files to run. */
  | "custom-code"
  /** It is a program of its own. */
  | "native-program"
  | "malformed"
  | "parser-differential"
  | "path-traversal"
  | "trailing-data"
  | "mislabelled"
  /** A chat template reaches the interpreter. */
  | "template-code"
  /** Something was found, yet not everything was looked at. */
  | "incomplete";

/** One problem in one file. `subject` is stable: a name, never a position. */
export interface ModelSignal {
  readonly id: ModelSignalId;
  readonly subject: string;
  readonly message: string;
  /** Member chain and byte offset, for people. */
  readonly where: string;
}

export interface Skipped {
  readonly reason: NotExamined["reason"];
  readonly detail: string;
}

/** What the file says of itself. `null` = looked at and absent; not set = nobody could tell. */
export interface ModelProperties {
  name?: string;
  licence?: string | null;
  architecture?: string | null;
  quantization?: string | null;
  parameterCount?: number;
  tensorCount?: number;
  /** `organisation/name` of the model this one was made from. */
  baseModel?: string;
}

const MOST_SIGNALS = 200;
const LONGEST_TEXT = 200;

/** Text from a file, made fit for a message: masked, on one line, cut. */
export function shown(text: string): string {
  const line = maskSecrets(text.slice(0, 4 * LONGEST_TEXT)).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "·");
  return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT - 1)}…` : line;
}

/** Collects what is found in one file. Views made by {@link inside} write to the same lists. */
export class Reading {
  readonly signals: ModelSignal[];
  readonly skipped: Skipped[];
  readonly properties: ModelProperties;
  readonly #chain: string;
  readonly #seen: Set<string>;

  constructor(parent?: Reading, chain = "") {
    this.signals = parent?.signals ?? [];
    this.skipped = parent?.skipped ?? [];
    this.properties = parent?.properties ?? {};
    this.#seen = parent === undefined ? new Set() : parent.#seen;
    this.#chain = chain;
  }

  /** The same reading, for a member of an archive. */
  inside(member: string): Reading {
    return new Reading(this, this.#chain === "" ? shown(member) : `${this.#chain} > ${shown(member)}`);
  }

  /** Notes a problem once per kind and subject. `position` is a byte offset in the member at hand. */
  add(id: ModelSignalId, subject: string, message: string, position?: number): void {
    const key = `${id}\0${shown(subject)}`;
    if (this.#seen.has(key)) return;
    if (this.signals.length >= MOST_SIGNALS) return this.skip("truncated", `more than ${MOST_SIGNALS} problems`);
    this.#seen.add(key);
    const where = [this.#chain, position === undefined ? "" : `byte ${position}`].filter((item) => item !== "");
    this.signals.push({ id, subject: shown(subject), message: shown(message), where: where.join(", ") });
  }

  /** Notes something that was not looked at. */
  skip(reason: Skipped["reason"], detail: string): void {
    const text = this.#chain === "" ? shown(detail) : `${this.#chain}: ${shown(detail)}`;
    if (this.skipped.some((item) => item.reason === reason && item.detail === text)) return;
    if (this.skipped.length < MOST_SIGNALS) this.skipped.push({ reason, detail: text });
  }
}

/** What one file may still cost, over all its members. */
export interface Budget {
  opcodes: number;
  unpackedBytes: number;
  members: number;
}

export const freshBudget = (): Budget => ({ opcodes: 10_000_000, unpackedBytes: 256 * 1024 * 1024, members: 20_000 });

/** What a format's reader works with. */
export interface Work {
  readonly reading: Reading;
  readonly budget: Budget;
  readonly inflate: ExamineTools["inflate"];
  /** Archives around this; capped. */
  readonly depth: number;
  /** Reads bytes of any format, found inside others; the name hints at what they should be. Gives the format, if it is one. */
  readonly open: (work: Work, bytes: Bytes, name: string) => string | undefined;
}

/** The work one archive further in. Throws a Refusal beyond four levels. */
export function inside(work: Work, member: string): Work {
  if (work.depth >= 4) throw new Refusal("too-deep", `archives nested over ${work.depth} deep`);
  if (work.budget.members-- <= 0) throw new Refusal("truncated", "more members than one file may hold");
  return { ...work, reading: work.reading.inside(member), depth: work.depth + 1 };
}

/** Runs a reader; a malformed {@link Refusal} becomes a signal, any other is noted as not examined. */
export function guarded<T>(work: Work, subject: string, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.reason === "malformed") work.reading.add("malformed", subject, `${subject} is damaged: ${error.message}`);
    else work.reading.skip(error.reason, `${subject}: ${error.message}`);
    return undefined;
  }
}

/** Unpacks within the file's budget; throws a Refusal when it cannot. */
export function unpack(work: Work, data: Uint8Array, format: "zlib" | "gzip" | "raw", limit: number): Uint8Array {
  const allowed = Math.min(limit, work.budget.unpackedBytes);
  const result = work.inflate(data, format, allowed);
  if (result === undefined)
    throw new Refusal("too-large", `${format} data that is damaged or unpacks to over ${allowed} bytes`);
  work.budget.unpackedBytes -= result.length;
  return result;
}
