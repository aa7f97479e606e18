import { StoreError } from "../contract/errors.ts";

/** The first instant after `after` that a cron expression names, in its time zone; null when there is none. */
export async function nextRun(cron: string, timezone: string, after: number): Promise<number | null> {
  const { Cron } = await import("croner");
  try {
    return new Cron(cron, { timezone, paused: true }).nextRun(new Date(after))?.getTime() ?? null;
  } catch (error) {
    throw new StoreError("invalid", `"${cron}" in ${timezone} is no schedule`, { cause: error });
  }
}
