import type { Access } from "../contract/access.ts";
import type { Judging } from "../contract/judging.ts";
import type { Engine } from "../engine/engine.ts";
import { type Scoped, scoped } from "../engine/scoped.ts";
import type { Way } from "../engine/tenant.ts";
import { wayOf } from "./way.ts";

/** What readers read through: the rows that an access reaches. */
export interface View {
  readonly access: Access;
  readonly engine: Engine;
  readonly judging: Judging;
  /** What was asked of the store before. */
  readonly answers: Answers;
  /** For what answers at once. */
  readonly rows: Scoped;
  /** As `rows`, for what is known by its id. */
  readonly known: Scoped;
  /** As `rows`, for lists of assets and what is about them, in the way that suits how much of everything the access reaches. */
  listed(): Promise<Listed>;
  /** For what may take longer, or must see one state in several queries. */
  long<Result>(work: (rows: Scoped) => Promise<Result>, way?: Way): Promise<Result>;
  /** As `long`, for questions about the whole estate that every page asks again; see {@link Answers}. */
  kept<Result>(question: readonly unknown[], work: (rows: Scoped) => Promise<Result>, about?: "past"): Promise<Result>;
  /** The whole organisation's rows, for what answers at once and shows nothing of them. */
  readonly allRows: Scoped;
  /** The whole organisation's rows, for answers that need them and show only what the access reaches. */
  whole<Result>(work: (rows: Scoped) => Promise<Result>): Promise<Result>;
}

/** What an answer is about: the state as it is, or instants that are over. */
export type About = "now" | "past";

/** Answers that were given before. */
export interface Answers {
  /** The answer to a question, which is told from others by `question`: a name with all that was given. */
  of<Answer>(view: View, about: About, question: readonly unknown[], ask: () => Promise<Answer>): Promise<Answer>;
}

/** Rows to list, and the way in which they are found. */
export interface Listed {
  readonly rows: Scoped;
  readonly way: Way;
}

export const viewOf = (engine: Engine, access: Access, judging: Judging, answers: Answers): View => {
  const view: View = {
    access,
    engine,
    judging,
    answers,
    rows: scoped(engine.reads, access),
    known: scoped(engine.reads, access, "probe"),
    listed: async () => {
      const way = await wayOf(engine, access);
      return { rows: scoped(engine.reads, access, way), way };
    },
    allRows: scoped(engine.reads, { ...access, projects: "all" }),
    long: (work, way) => engine.snapshot((database) => work(scoped(database, access, way))),
    kept: (question, work, about) => answers.of(view, about ?? "now", question, () => view.long(work)),
    whole: (work) => engine.snapshot((database) => work(scoped(database, { ...access, projects: "all" }))),
  };
  return view;
};
