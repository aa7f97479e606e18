import { sql } from "kysely";
import { type CodeFrame, type Evidence, frameAround } from "../../../domain/evidence.ts";
import type { AsOf } from "../contract/access.ts";
import type { FramedEvidence } from "../contract/code-frames.ts";
import { heldAt } from "./paging.ts";
import type { View } from "./view.ts";

/** Places of one asset or finding that get their lines; pages show no more. */
const MOST = 50;

/** See the contract. Reads only rows of sources that the access reaches. */
export async function framesAround(
  { engine, rows }: View,
  evidence: readonly Evidence[],
  when: AsOf,
): Promise<readonly FramedEvidence[]> {
  const framed = evidence.slice(0, MOST);
  const places = new Map(framed.map(({ source = "", path }) => [`${source}\0${path}`, [source, path]]));
  if (places.size === 0) return evidence;
  const wanted = engine.rows({ source: "text", path: "text" }, [...places.values()]);
  const found = await rows
    .selectFrom("code_frame")
    .select(["source", "path", "frames"])
    .where(heldAt("code_frame", when))
    .where(sql<boolean>`(source, path) in ${wanted}`)
    .execute();
  const frames = new Map(
    found.map((row) => [`${row.source}\0${row.path}`, JSON.parse(row.frames) as readonly CodeFrame[]]),
  );
  return evidence.map((item, index) => {
    const frame = index < MOST ? frameAround(frames.get(`${item.source ?? ""}\0${item.path}`) ?? [], item) : undefined;
    return frame === undefined ? item : { ...item, frame };
  });
}
