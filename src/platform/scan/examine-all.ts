import type { ConcludeContext, FileConnector, FileFacts } from "../../domain/file-connector.ts";
import { openFile } from "../files/open-file.ts";
import { contentOf, unlock } from "./cache/content.ts";
import type { AskedResult, ScanCache } from "./cache/scan-cache.ts";
import type { ConnectorFacts, FileResult, FileTask } from "./examine.ts";
import { LIMITS } from "./limits.ts";
import { unpack } from "./pack.ts";
import type { ExaminePool } from "./pool.ts";
import type { WalkedFile } from "./walk.ts";

/** A file that was taken to be as an earlier scan saw it, and is not: it was changed while this one runs. */
export class ChangedMeanwhile extends Error {
  override readonly name = "ChangedMeanwhile";
}

export interface Examined {
  /** By path. */
  readonly results: readonly FileResult[];
  /** Connector → why it could not say what else it needs. */
  readonly broken: ReadonlyMap<string, string>;
}

interface Examining {
  readonly root: string;
  readonly pool: ExaminePool;
  readonly connectors: readonly FileConnector[];
  readonly cache: ScanCache | undefined;
  readonly order?: (files: readonly WalkedFile[]) => readonly WalkedFile[];
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

const ROUNDS = 3;

/** Examines all claimed files, then those that the facts so far turn out to depend on. */
export async function examineAll(
  files: readonly WalkedFile[],
  context: ConcludeContext,
  examining: Examining,
): Promise<Examined> {
  const { connectors, cache, root, onProgress, signal } = examining;
  const claimed = files.filter((file) => connectors.some((connector) => connector.claims(file.path) !== undefined));
  const ordered = examining.order?.(claimed) ?? claimed;
  const byPath = new Map(files.map((file) => [file.path, file]));
  const results = new Map<string, FileResult>();
  const everything: AskedResult[] = [];
  const take = async (tasks: readonly FileTask[], progress: (done: number) => void): Promise<void> => {
    const found = await recallOrExamine(tasks, byPath, examining, progress);
    for (const result of found) {
      results.set(result.path, result);
      if (cache !== undefined) everything.push(result);
    }
  };
  const first = ordered.map(({ path, size }) => ({ path, size, asked: 0 }));
  await take(first, (done) => onProgress?.(done, claimed.length));
  const asked = new Map<string, number>();
  const broken = new Map<string, string>();
  for (let round = 0; round < ROUNDS; round++) {
    const wanted = new Set<string>();
    connectors.forEach((connector, index) => {
      try {
        for (const path of connector.follow?.(factsOf(root, results.values(), index), context) ?? []) {
          const before = asked.get(path) ?? 0;
          if (!byPath.has(path) || (before & (1 << index)) !== 0) continue;
          asked.set(path, before | (1 << index));
          wanted.add(path);
        }
      } catch (error) {
        broken.set(connector.id, messageOf(error));
      }
    });
    if (wanted.size === 0) break;
    const tasks = [...wanted].map((path) => ({
      path,
      size: byPath.get(path)?.size ?? 0,
      asked: asked.get(path) ?? 0,
    }));
    await take(tasks, () => {});
  }
  if (signal?.aborted !== true) cache?.hold(byPath, everything);
  return { results: [...results.values()].sort((a, b) => (a.path < b.path ? -1 : 1)), broken };
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Results of an earlier scan where they hold, else new ones. */
async function recallOrExamine(
  tasks: readonly FileTask[],
  byPath: ReadonlyMap<string, WalkedFile>,
  { pool, cache, signal }: Examining,
  onProgress: (done: number) => void,
): Promise<AskedResult[]> {
  const found: AskedResult[] = [];
  const left: FileTask[] = [];
  for (const task of tasks) {
    const known = cache?.find(byPath.get(task.path) as WalkedFile, task.asked);
    if (known === undefined) left.push({ ...task, hash: cache?.hashOf(task.path, task.asked) });
    else found.push(known);
  }
  if (left.length === 0) return found;
  const askedOf = new Map(left.map(({ path, asked }) => [path, asked]));
  const recalled = found.length;
  const examined = await pool.examine(left, (done) => onProgress(recalled + done), signal);
  for (const result of examined) {
    const asked = askedOf.get(result.path) ?? 0;
    // What comes from another thread brings a copy of the path.
    const path = byPath.get(result.path)?.path ?? result.path;
    found.push(result.isKnown === true ? (cache?.same(path, asked) as AskedResult) : { ...lean(result), path, asked });
  }
  return found;
}

const NONE: readonly never[] = [];
const orNone = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NONE : list);

/** Most files give nothing: they share one list that says so. */
const lean = (result: FileResult): FileResult => ({
  ...result,
  facts: orNone(result.facts),
  examinedBy: orNone(result.examinedBy),
  notExamined: orNone(result.notExamined),
});

/** Facts of the connector at a position, sorted by path. */
export function factsOf(root: string, results: Iterable<FileResult>, connector: number): FileFacts<unknown>[] {
  const list: FileFacts<unknown>[] = [];
  for (const result of results)
    for (const item of result.facts) if (item.connector === connector) list.push(fileFacts(root, result, item));
  return list.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function fileFacts(
  root: string,
  { path, hash }: FileResult,
  { facts, sealed, locked }: ConnectorFacts,
): FileFacts<unknown> {
  if (sealed !== undefined) return { path, facts, hash, unseal: () => unpack(sealed) };
  if (locked !== undefined) return { path, facts, hash, unseal: () => unpack(unlocked(root, path, hash, locked)) };
  return { path, facts, hash };
}

/** Sealed facts of an earlier scan, with the file's content as the key. */
function unlocked(root: string, path: string, hash: string | undefined, locked: Uint8Array): Uint8Array {
  const file = openFile(root, path, LIMITS.textBytes);
  try {
    const content = contentOf(path, file.bytes(LIMITS.textBytes));
    if (content.hash !== hash) throw new ChangedMeanwhile(path);
    return unlock(locked, content.key());
  } catch (error) {
    throw new ChangedMeanwhile(path, { cause: error });
  } finally {
    file.close();
  }
}
