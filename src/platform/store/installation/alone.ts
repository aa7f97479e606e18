import type { Engine } from "../engine/engine.ts";

/** Whether the store holds one organisation and no other. */
export async function isAlone({ reads }: Engine): Promise<boolean> {
  const found = await reads.selectFrom("organisation").select("organisation").limit(2).execute();
  return found.length === 1;
}
