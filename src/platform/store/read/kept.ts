import type { GraphRevision } from "../contract/relationships.ts";
import { topicOf } from "./pulse.ts";
import { revisionOf } from "./revision.ts";
import type { About, Answers, View } from "./view.ts";

/** Deeds that begin something new and leave every earlier instant as it was, by the first word of their action. */
const ONLY_NEW = new Set(["run", "finding", "estate", "baseline", "drift", "setting", "secret", "webhook"]);

const matters = (about: About, action: string): boolean =>
  topicOf(action) === "estate" && (about === "now" || !ONLY_NEW.has(action.split(".")[0] ?? ""));

/** Answers of all organisations. The longest is a list of a thousand groups. */
const MOST = 300;

/**
 * Answers about the whole estate, which take long and are asked for again with each page: kept until something is done that may change them,
 * by what the audit log says was done. People who see the same share them.
 */
export class KeptAnswers implements Answers {
  /** By who sees what, when it changed and what was asked; what was asked for last stands last. */
  readonly #answers = new Map<string, Promise<unknown>>();
  readonly #revisions = new Map<string, GraphRevision>();

  async of<Answer>(
    view: View,
    about: About,
    question: readonly unknown[],
    ask: () => Promise<Answer>,
  ): Promise<Answer> {
    const { organisation, projects } = view.access;
    const changed = await this.#changed(view, about);
    const key = JSON.stringify([organisation, projects === "all" ? "all" : [...projects].sort(), changed, question]);
    const answer = this.#answers.get(key) ?? ask();
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    for (const [oldest] of this.#answers) if (this.#answers.size > MOST) this.#answers.delete(oldest);
    answer.catch(() => this.#answers.delete(key));
    return answer as Promise<Answer>;
  }

  async #changed(view: View, about: About): Promise<number> {
    const place = `${about} ${view.access.organisation}`;
    const revision = await revisionOf(view, this.#revisions.get(place), (action) => matters(about, action));
    const known = this.#revisions.get(place);
    if (known === undefined || known.looked < revision.looked) this.#revisions.set(place, revision);
    return revision.changed;
  }
}
