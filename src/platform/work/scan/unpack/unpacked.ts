import { createWriteStream, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32 } from "node:zlib";
import { ConfigError } from "../../../../domain/errors.ts";
import type { NotExamined } from "../../../../domain/observation.ts";
import { placeOf } from "./place.ts";

/** What the content of an archive may come to. */
export interface UnpackLimits {
  /** Files, folders and everything else that an archive lists. */
  readonly members: number;
  /** Bytes of all files together. */
  readonly unpackedBytes: number;
}

const REMEDY = "Leave out what need not be scanned, or register the repository by its address.";
const LONGEST_SHOWN = 1_000;
/** The disk is to blame for these, not the archive. */
const OF_THE_DISK = new Set(["ENOSPC", "EDQUOT", "EIO", "EROFS", "EMFILE", "ENFILE"]);
/** Something else stands where the member would go. */
const TAKEN = new Set(["EEXIST", "ENOTDIR", "EISDIR"]);
const OWN_FILE = 0o600;
const OWN_FOLDER = 0o700;

/**
 * The files of an archive below a folder that was empty: regular ones only, each written once, none of them to be run. Counts what
 * comes, and throws a ConfigError when it is too much; what a member's own fault keeps out is noted.
 */
export class Unpacked {
  readonly #folder: string;
  readonly #limits: UnpackLimits;
  readonly #leftOut: NotExamined[] = [];
  #members = 0;
  #bytes = 0;

  constructor(folder: string, limits: UnpackLimits) {
    this.#folder = folder;
    this.#limits = limits;
  }

  /** What of the archive is not there to be examined. */
  get leftOut(): readonly NotExamined[] {
    return this.#leftOut;
  }

  /** Counts a member. Call it for each, before anything else is done with it. */
  count(): void {
    this.#members += 1;
    if (this.#members > this.#limits.members)
      throw new ConfigError(`the archive has more than ${this.#limits.members} members.`, REMEDY);
  }

  /** Notes a member that is not written. */
  leaveOut(path: string, reason: NotExamined["reason"], detail: string): void {
    this.#leftOut.push({ path: path.slice(0, LONGEST_SHOWN) || ".", connector: null, reason, detail });
  }

  /** Where a member's file goes; null, and noted, where it goes nowhere. */
  place(name: string): string | null {
    const place = placeOf(name);
    if (place.path === undefined) this.leaveOut(name, place.reason, place.detail);
    return place.path ?? null;
  }

  /** Writes a file at a place that was given. `checksum`: the CRC-32 that the archive says it has. */
  async write(path: string, content: AsyncIterable<unknown>, checksum?: number): Promise<void> {
    const file = join(this.#folder, path);
    const counter = this.#counter();
    try {
      mkdirSync(dirname(file), { recursive: true, mode: OWN_FOLDER });
      await pipeline(content, counter, createWriteStream(file, { flags: "wx", mode: OWN_FILE }));
      if (checksum === undefined || counter.checksum() === checksum) return;
      rmSync(file);
      this.leaveOut(path, "malformed", "its content has another checksum than the archive says");
    } catch (error) {
      this.#judge(error, path, file);
    }
  }

  /** Lets bytes through as long as all files together stay below the limit. */
  #counter(): Transform & { checksum(): number } {
    let sum = 0;
    const counter = new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        this.#bytes += chunk.length;
        sum = crc32(chunk, sum);
        if (this.#bytes <= this.#limits.unpackedBytes) return done(null, chunk);
        done(new ConfigError(`the archive unpacks to more than ${this.#limits.unpackedBytes} bytes.`, REMEDY));
      },
    });
    return Object.assign(counter, { checksum: () => sum });
  }

  #judge(error: unknown, path: string, file: string): void {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (error instanceof ConfigError || OF_THE_DISK.has(code)) throw error;
    if (TAKEN.has(code)) return this.leaveOut(path, "malformed", "another member of the archive has its place");
    rmSync(file, { force: true });
    this.leaveOut(path, "malformed", "its content cannot be unpacked");
  }
}
