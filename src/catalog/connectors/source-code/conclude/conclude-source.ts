import type { ConcludeContext, FileFacts } from "../../../../domain/file-connector.ts";
import type { Observation } from "../../../../domain/observation.ts";
import { Program } from "../evaluate/program.ts";
import type { OutlineFacts } from "../facts.ts";
import { islandsOf } from "../islands.ts";
import { concludeProgram, type IslandTold } from "./conclude.ts";
import { Emitter } from "./emit.ts";
import { Mainland } from "./mainland.ts";
import { promptFiles } from "./prompt-files.ts";
import { type Asked, holds } from "./shore.ts";

/**
 * Tells what AI is in all files: island by island, so that only one is unpacked at a time, then what was told is joined in the order
 * of their first paths.
 */
export function concludeSource(
  files: readonly FileFacts<OutlineFacts>[],
  context: ConcludeContext,
): Omit<Observation, "connector" | "scope"> {
  const mainland = new Mainland(files, context);
  const told = tellAll(mainland, context);
  const data = concludeProgram(
    new Program(mainland.tables(), mainland.shore()),
    context,
    told.flatMap(({ bound }) => bound),
  );
  const emit = new Emitter(context);
  for (const each of [...told, data]) emit.absorb(each);
  promptFiles({ emit }, mainland.documents());
  const speaksOfAi = told.some((each) => each.speaksOfAi);
  for (const each of [...told, data])
    emit.absorb(speaksOfAi || each.offeredBeside === null ? each.offered : each.offeredBeside);
  return { ...emit.result(), notExamined: [] };
}

/** Where an import turns out to lead from one island to another, both are one, and are told anew. */
function tellAll(mainland: Mainland, context: ConcludeContext): readonly IslandTold[] {
  const bridges: (readonly [string, string])[] = [];
  const known = new Map<string, Known>();
  for (;;) {
    const before = bridges.length;
    const islands = islandsOf(mainland.modules, mainland.resolver, bridges);
    const all = islands.map((paths) => {
      const name = paths.join("\0");
      const isNew = !known.has(name);
      const island = known.get(name) ?? recallOrTell(paths, mainland, context);
      known.set(name, island);
      if (isNew) bridges.push(...island.beyonds.map((path) => [paths[0] as string, path] as const));
      return island.told;
    });
    if (bridges.length === before) return all;
  }
}

/** What was told of an island, and what of its surroundings it follows from. */
interface Known {
  readonly told: IslandTold;
  readonly asked: Asked;
  readonly beyonds: readonly string[];
}

function recallOrTell(paths: readonly string[], mainland: Mainland, context: ConcludeContext): Known {
  const key = context.memos === undefined ? undefined : mainland.keyOf(paths);
  const known = key === undefined ? undefined : (context.memos?.recall(key) as Known | undefined);
  if (known !== undefined && holds(known.asked, mainland.answer)) return known;
  const shore = mainland.shore();
  const told = concludeProgram(new Program(mainland.unsealed(paths), shore), context);
  const island = { told, asked: shore.asked, beyonds: shore.beyonds };
  if (key !== undefined) context.memos?.keep(key, island);
  return island;
}
