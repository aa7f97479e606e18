/**
 * Effort of a derivation as one whole number, so that it can be compared at once: how many conditions it rests on that nobody knows, then
 * the sum of its difficulties. Both stop growing at their ends, which keeps sums over shared parts from running away.
 */
export type Effort = number;

const BITS = 14;
const UNIT = 2 ** BITS;
export const MOST_DIFFICULT = UNIT - 1;
const MOST_UNKNOWN = 99;

/** Each effort but {@link NEVER} is less than two to this power. */
export const EFFORT_BITS = BITS + 7;

/** The least effort of what rests on something unknown: all below is certain. */
export const UNCERTAIN: Effort = UNIT;

/** No derivation. */
export const NEVER: Effort = 2 ** 31 - 1;

export const effort = (difficulty: number, unknown: number): Effort =>
  (Math.min(MOST_UNKNOWN, unknown) << BITS) | Math.min(MOST_DIFFICULT, difficulty);

export const difficultyOf = (value: Effort): number => value & MOST_DIFFICULT;
export const unknownsOf = (value: Effort): number => value >> BITS;

/** Both together. Never less than either: what Knuth's generalisation of Dijkstra's method asks of a sum. */
export const plus = (a: Effort, b: Effort): Effort =>
  effort(difficultyOf(a) + difficultyOf(b), unknownsOf(a) + unknownsOf(b));
