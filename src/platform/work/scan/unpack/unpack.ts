import { closeSync, createReadStream, mkdirSync, openSync, readdirSync, readSync } from "node:fs";
import { basename, join } from "node:path";
import { createGunzip } from "node:zlib";
import { ConfigError } from "../../../../domain/errors.ts";
import type { NotExamined } from "../../../../domain/observation.ts";
import { unpackTar } from "./tar.ts";
import { Unpacked, type UnpackLimits } from "./unpacked.ts";
import { unpackZip } from "./zip.ts";

/** What was uploaded, ready to be scanned. */
export interface Opened {
  /** The folder to scan. */
  readonly root: string;
  /** A document of another tool to take over; null for an archive. */
  readonly document: string | null;
  readonly leftOut: readonly NotExamined[];
}

type Format = "zip" | "tar" | "tar.gz" | "document";

const HEAD = 512;
const TAR_MARK = 257;
const TAKEN = "Upload a zip, a tar or a tar.gz of a repository, or a document in JSON: SARIF 2.1.0 or CycloneDX.";

/**
 * Makes what was uploaded a folder below `folder`: the files of an archive, or an empty one beside a document. Runs nothing, makes no
 * link, sets no mode. Throws a ConfigError for what is neither, is damaged, or is too much.
 */
export async function openUpload(file: string, folder: string, limits: UnpackLimits): Promise<Opened> {
  const root = join(folder, "content");
  mkdirSync(root);
  const format = formatOf(headOf(file));
  if (format === null) throw new ConfigError(`${basename(file)} is no archive that is read here.`, TAKEN);
  if (format === "document") return { root, document: file, leftOut: [] };
  const unpacked = new Unpacked(root, limits);
  try {
    await UNPACK[format](file, unpacked, limits);
  } catch (error) {
    if (error instanceof ConfigError || isOfTheSystem(error)) throw error;
    throw new ConfigError(`${basename(file)} is damaged: it cannot be unpacked to its end.`, TAKEN, { cause: error });
  }
  return withoutWrapping(root, unpacked.leftOut);
}

const UNPACK: {
  readonly [Name in Exclude<Format, "document">]: (file: string, into: Unpacked, limits: UnpackLimits) => Promise<void>;
} = {
  zip: unpackZip,
  tar: (file, into, { unpackedBytes }) => unpackTar([createReadStream(file)], unpackedBytes, into),
  "tar.gz": (file, into, { unpackedBytes }) => unpackTar([createReadStream(file), createGunzip()], unpackedBytes, into),
};

/** Errors of zlib are the archive's own. */
const isOfTheSystem = (error: unknown): boolean => /^E[A-Z]+$/.test((error as NodeJS.ErrnoException).code ?? "");

function headOf(file: string): Buffer {
  const handle = openSync(file, "r");
  try {
    const head = Buffer.alloc(HEAD);
    return head.subarray(0, readSync(handle, head, 0, HEAD, 0));
  } finally {
    closeSync(handle);
  }
}

function formatOf(head: Buffer): Format | null {
  const marks = head.toString("latin1");
  if (/^PK(?:\x03\x04|\x05\x06)/.test(marks)) return "zip";
  if (marks.startsWith("\x1f\x8b")) return "tar.gz";
  if (marks.startsWith("ustar", TAR_MARK)) return "tar";
  return /^(?:\xef\xbb\xbf)?\s*[{[]/.test(marks) ? "document" : null;
}

/** Archives of code hosts hold everything in one folder, whose name changes with every commit: that is left away. */
function withoutWrapping(root: string, leftOut: readonly NotExamined[]): Opened {
  const [only, ...others] = readdirSync(root, { withFileTypes: true });
  if (only === undefined || others.length > 0 || !only.isDirectory()) return { root, document: null, leftOut };
  const prefix = `${only.name}/`;
  const isAll = leftOut.every(({ path }) => path.startsWith(prefix));
  if (!isAll) return { root, document: null, leftOut };
  const bare = leftOut.map((item) => ({ ...item, path: item.path.slice(prefix.length) || "." }));
  return { root: join(root, only.name), document: null, leftOut: bare };
}
