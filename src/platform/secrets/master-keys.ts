import { createHash, randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { ConfigError } from "../../domain/errors.ts";
import { KEY_BYTES } from "./seal.ts";

/** A key that wraps the data keys of organisations. It is never in the store. */
export interface MasterKey {
  /** Tells keys apart and gives nothing away of them. */
  readonly id: string;
  readonly key: Uint8Array;
}

/** The master keys of an installation: the current one, and older ones while a rotation is under way. */
export interface MasterKeys {
  /** Made where there is none yet. */
  current(): MasterKey;
  /** Null when it is not here. */
  find(id: string): MasterKey | null;
  /** Begins a rotation, or goes on with one that was interrupted: from here on the new key is the current one. */
  beginRotation(): void;
  /** Ends it: older keys are not needed any more. */
  endRotation(): void;
}

const PRIVATE = 0o600;
const SHAPE = /^[A-Za-z0-9+/_-]{43}=?$/;
const HINT = `A key is ${KEY_BYTES} random bytes in base64, as openssl rand -base64 ${KEY_BYTES} makes them.`;

function keyOf(text: string, where: string): MasterKey {
  if (!SHAPE.test(text)) throw new ConfigError(`${where} holds something that is no key`, HINT);
  const key = Buffer.from(text, "base64");
  const id = createHash("sha256").update("stance master key").update(key).digest("hex").slice(0, 16);
  return { id, key };
}

const keysOf = (text: string, where: string): MasterKey[] =>
  text
    .split(/[\s,]+/)
    .filter((part) => part !== "")
    .map((part) => keyOf(part, where));

/**
 * The keys of a file, a line each, the current one first. It is made, for its owner alone, when a key is first needed; it is read
 * anew each time, so that a server that runs sees a rotation. Throws a ConfigError when others can read it.
 */
export function masterKeysInFile(file: string): MasterKeys {
  const read = (): MasterKey[] => (existsSync(file) ? keysOf(readPrivate(file), file) : []);
  const current = (): MasterKey => {
    if (!existsSync(file)) writeWhole(file, [newKey()], "first");
    const [first] = read();
    if (first === undefined) throw new ConfigError(`${file} holds no key`, HINT);
    return first;
  };
  return {
    current,
    find: (id) => read().find((key) => key.id === id) ?? null,
    beginRotation: () => {
      current();
      const known = read();
      if (known.length === 1) writeWhole(file, [newKey(), ...known], "replace");
    },
    endRotation: () => writeWhole(file, [current()], "replace"),
  };
}

/** The keys of an environment variable, by commas, the current one first. Throws a ConfigError. */
export function masterKeysIn(text: string): MasterKeys {
  const keys = keysOf(text, "STANCE_SECRET_KEY");
  const [first] = keys;
  if (first === undefined) throw new ConfigError("STANCE_SECRET_KEY holds no key", HINT);
  return {
    current: () => first,
    find: (id) => keys.find((key) => key.id === id) ?? null,
    beginRotation: () => {
      if (keys.length < 2)
        throw new ConfigError(
          "STANCE_SECRET_KEY holds one key: there is none to change to",
          "Write the new key, a comma, and the old one; restart what uses the store; then rotate.",
        );
    },
    endRotation: () => {},
  };
}

const none = (): never => {
  throw new ConfigError("no key for secrets is named", "Give STANCE_SECRET_KEY, or a store that is a file.");
};

/** Where nothing protects secrets: none can be kept. */
export const NO_MASTER_KEYS: MasterKeys = { current: none, find: none, beginRotation: none, endRotation: none };

const newKey = (): MasterKey => keyOf(randomBytes(KEY_BYTES).toString("base64"), "a new key");

function readPrivate(file: string): string {
  if (process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0)
    throw new ConfigError(`others can read the secret key ${file}`, `Take their rights away: chmod 600 ${file}`);
  return readFileSync(file, "utf8");
}

/** Writes all of a file or nothing. As `first` it gives way to one that somebody else made meanwhile. */
function writeWhole(file: string, keys: readonly MasterKey[], as: "first" | "replace"): void {
  const beside = `${file}.${process.pid}.new`;
  rmSync(beside, { force: true });
  const handle = openSync(beside, "wx", PRIVATE);
  writeSync(handle, keys.map(({ key }) => `${Buffer.from(key).toString("base64")}\n`).join(""));
  fsyncSync(handle);
  closeSync(handle);
  if (as === "replace") return renameSync(beside, file);
  try {
    linkSync(beside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(beside, { force: true });
  }
}
