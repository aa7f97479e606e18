import type { NoticeKind } from "../../../domain/notice.ts";

/** Something that concerns one person. Nothing of it is kept but what was read: it is derived from findings, their history and runs. */
export interface Notice {
  /** The same for the same happening, whenever it is asked for. */
  readonly id: string;
  readonly kind: NoticeKind;
  /** Since when it concerns the person. */
  readonly at: number;
  readonly subject: { readonly type: "finding" | "run"; readonly id: string };
  /** The finding's message, or the id of the source. */
  readonly title: string;
  /** Who did it; null where nobody did. */
  readonly by: string | null;
  /** When it is due, or ends. */
  readonly until: number | null;
  readonly unread: boolean;
}

/** Who is told. */
export interface Reader {
  readonly person: string;
  readonly now: number;
  /** Whether runs that failed concern the person. */
  readonly watchesRuns: boolean;
}

export interface Notices {
  /** What concerns someone since thirty days, newest first, at most 200, as far as the access goes. */
  of(reader: Reader): Promise<readonly Notice[]>;
  /** Takes what happened until an instant as read. What was read stays read. Bookkeeping, and no change of the estate: the audit log tells nothing of it. */
  read(person: string, until: number): Promise<void>;
}
