import { ConfigError } from "../../domain/errors.ts";

const ISO = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/** The instant for reports, as ISO 8601 in UTC: from `--time`, else from SOURCE_DATE_EPOCH (seconds), else none. */
export function instantOf(wish: string | undefined, epoch: string | undefined): string | null {
  if (wish !== undefined) {
    const time = ISO.test(wish) ? Date.parse(wish) : Number.NaN;
    if (!Number.isNaN(time)) return new Date(time).toISOString();
    throw new ConfigError(`--time cannot be "${wish}"`, "Write it as 2026-06-30 or 2026-06-30T12:00:00Z.");
  }
  if (epoch === undefined || epoch === "") return null;
  if (/^\d{1,11}$/.test(epoch)) return new Date(Number(epoch) * 1000).toISOString();
  throw new ConfigError(`SOURCE_DATE_EPOCH cannot be "${epoch}"`, "It is a number of seconds since 1970.");
}

/** The day of `--as-of`, as an ISO date; none when it is not given. */
export function dayOf(wish: string | undefined): string | undefined {
  if (wish === undefined || (/^\d{4}-\d{2}-\d{2}$/.test(wish) && !Number.isNaN(Date.parse(wish)))) return wish;
  throw new ConfigError(`--as-of cannot be "${wish}"`, "Write it as 2026-06-30.");
}
