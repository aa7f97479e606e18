import type { ConcludeContext, FileFacts } from "../../../../domain/file-connector.ts";
import type { Observation } from "../../../../domain/observation.ts";
import type { OutlineFacts } from "../facts.ts";
import { concludeProgram } from "./conclude.ts";

type Told = Omit<Observation, "connector" | "scope">;

/** Tells what AI is in all files: what was told before where nothing that it follows from has changed since. */
export function concludeSource(files: readonly FileFacts<OutlineFacts>[], context: ConcludeContext): Told {
  const key = context.memos === undefined ? undefined : keyOf(files, context);
  if (key === undefined) return concludeProgram(files, context);
  const known = context.memos?.recall(key) as Told | undefined;
  if (known !== undefined) return known;
  const told = concludeProgram(files, context);
  context.memos?.keep(key, told);
  return told;
}

/** All that is told of code follows from these, but for the catalogue; undefined where a file cannot be told from another. */
function keyOf(
  files: readonly FileFacts<OutlineFacts>[],
  { digest, scope, paths }: ConcludeContext,
): string | undefined {
  if (files.some(({ hash }) => hash === undefined)) return undefined;
  return digest(JSON.stringify([scope, paths, files.map(({ path, hash }) => [path, hash])]));
}
