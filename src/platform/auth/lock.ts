/** Wrong passwords or codes before an account closes, and for how long then; twice as long after each further one. */
const FREE_FAILURES = 5;
const FIRST_LOCK = 60_000;
const LONGEST_LOCK = 3_600_000;

/** Until when an account is closed after so many failures; null = it is not. */
export function lockAfter(failures: number, now: number): number | null {
  if (failures < FREE_FAILURES) return null;
  return now + Math.min(LONGEST_LOCK, FIRST_LOCK * 2 ** (failures - FREE_FAILURES));
}
