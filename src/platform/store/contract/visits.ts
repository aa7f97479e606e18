/** What a person looks at now, and where the visit before ended. */
export interface Visit {
  readonly began: number;
  /** When the person was last seen before this visit; null = this is the first one. */
  readonly before: number | null;
}

/** What is kept for one person so that the app can go on where it was left. Bookkeeping: the audit log tells nothing of it. */
export interface Visits {
  /** Notes that someone looks now. A visit ends when its person was not seen for half an hour; the next look begins another. */
  look(person: string, now: number): Promise<Visit>;
  isPutAway(person: string, what: string): Promise<boolean>;
  /** Keeps that someone does not want to be shown something any more, or does again. */
  putAway(person: string, what: string, away: boolean): Promise<void>;
}
