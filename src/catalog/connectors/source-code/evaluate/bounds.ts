/** Steps of one question. */
const MOST_STEPS = 4_000;
/** Steps of a question and of all that it asks in turn. */
const MOST_STEPS_IN_ALL = 10_000;
/** Steps inside each other in one question. */
const MOST_DEPTH = 40;
/** Questions inside each other. */
const MOST_QUESTIONS = 4;

/** An answer, and whether nothing was left out of it. */
export interface Answer<T> {
  readonly value: T;
  readonly isWhole: boolean;
}

/**
 * Keeps a search within bounds and knows which answers lack something for it, so that only whole ones are remembered: what was found
 * must not hang on which question came first.
 */
export class Bounds {
  #steps = 0;
  #stepsInAll = 0;
  #depth = 0;
  /** Depth at which the question being answered began. */
  #floor = 0;
  #questions = 0;
  #turn = 0;
  /** The shallowest depth at which an answer lacks nothing of what was left out so far. */
  #lacking = Number.POSITIVE_INFINITY;

  /** How many steps are open. */
  get depth(): number {
    return this.#depth;
  }

  /** Tells one outermost question from the next. */
  get turn(): number {
    return this.#turn;
  }

  /** Whether too little depth is left for a costly search. */
  isDeep(): boolean {
    return this.#depth - this.#floor > MOST_DEPTH / 2;
  }

  /** Counts a step; true when there are none left. */
  isSpent(): boolean {
    if (this.#depth === 0) this.#begin();
    this.#steps++;
    this.#stepsInAll++;
    return this.#steps > MOST_STEPS || this.#stepsInAll > MOST_STEPS_IN_ALL || this.#depth - this.#floor > MOST_DEPTH;
  }

  #begin(): void {
    this.#steps = 0;
    this.#stepsInAll = 0;
    this.#turn++;
  }

  /** Notes that something is left out. `head`: depth of the open step that looks at it anyway, where there is one. */
  leaveOut(head = -1): void {
    this.#lacking = Math.min(this.#lacking, head);
  }

  /** Runs a step one level deeper. */
  run<T>(step: () => T): Answer<T> {
    const own = this.#depth;
    if (own === 0) this.#begin();
    const before = this.#lacking;
    this.#lacking = Number.POSITIVE_INFINITY;
    this.#depth++;
    const value = step();
    this.#depth--;
    const isWhole = this.#lacking >= own;
    this.#lacking = own === 0 ? Number.POSITIVE_INFINITY : isWhole ? before : Math.min(before, this.#lacking);
    return { value, isWhole };
  }

  /** Answers another question in the midst of one, with steps and depth of its own; `undefined` when too many are open. */
  ask<T>(question: () => T): T | undefined {
    if (this.#questions >= MOST_QUESTIONS) return undefined;
    const { steps, floor } = { steps: this.#steps, floor: this.#floor };
    this.#steps = 0;
    this.#floor = this.#depth;
    this.#questions++;
    const value = question();
    this.#questions--;
    this.#floor = floor;
    this.#steps = steps;
    return value;
  }
}
