import type { CutPlace, Left } from "../../analysis/attack/survey.ts";
import type { AttackAnalysis } from "../../domain/attack-path.ts";
import type { AsOf } from "../store/contract/access.ts";
import type { GraphRevision } from "../store/contract/relationships.ts";
import type { Estate } from "../store/contract/store.ts";
import { moduleBeside, Thread } from "../threads/thread.ts";
import type { SurveyActs, Surveyed } from "./surveyor.ts";

/** Attack paths over what an access sees of an estate, and further questions about them. */
export interface EstateSurvey extends Surveyed {
  without(places: readonly CutPlace[]): Promise<Left>;
  from(assetId: string): Promise<AttackAnalysis | null>;
}

/** Surveys that are kept, and assets in all of them; each holds a whole graph in the thread. */
const MOST_KEPT = 12;
const MOST_ASSETS = 1_000_000;
/** Whoever has just been given a survey may still ask it something. */
const GRACE = 60_000;

const shared = new Thread<SurveyActs>(moduleBeside(import.meta.url, "surveyor"));
let made = 0;

/** A survey that is being made. */
interface Making {
  /** Never throws. */
  readonly ended: Promise<unknown>;
  /** What is begun when it has ended, for all who asked meanwhile. */
  next: Promise<EstateSurvey> | null;
}

interface Kept {
  readonly survey: Promise<EstateSurvey>;
  /** The survey's name in the thread. */
  readonly key: string;
  assets: number;
}

/**
 * Attack paths of estates. A survey is made of what an access sees, in a thread of its own, and kept until the estate's graph changes: a
 * later question sees every change that was made before it was asked. People who see the same share it.
 */
export class Surveys {
  readonly #thread: Thread<SurveyActs>;
  /** By what is seen and when the graph changed; what was asked for last stands last. */
  readonly #kept = new Map<string, Kept>();
  readonly #revisions = new Map<string, GraphRevision>();
  /** By what is seen. */
  readonly #making = new Map<string, Making>();

  constructor(thread: Thread<SurveyActs> = shared) {
    this.#thread = thread;
  }

  async of(estate: Estate, when: AsOf = {}): Promise<EstateSurvey> {
    const { organisation, projects } = estate.access;
    const { changed } = await this.#revision(estate);
    const sees = projects === "all" ? "all" : [...projects].sort();
    const place = JSON.stringify([organisation, sees, when.at ?? null]);
    const id = `${place} ${changed} ${this.#thread.losses}`;
    for (const other of this.#kept.keys()) if (other.startsWith(`${place} `) && other !== id) this.#forget(other);
    const known = this.#kept.get(id);
    const making = this.#making.get(place);
    if (known === undefined && making !== undefined) {
      // One that begins after it was asked for is new enough: an estate that changes every second has one survey after the other.
      making.next ??= making.ended.then(() => this.of(estate, when));
      return making.next;
    }
    const kept = known ?? this.#begin(estate, when, id, place);
    this.#kept.delete(id);
    this.#kept.set(id, kept);
    return kept.survey;
  }

  close(): Promise<void> {
    return this.#thread.close();
  }

  async #revision(estate: Estate): Promise<GraphRevision> {
    const { organisation } = estate.access;
    const revision = await estate.relationships.revision(this.#revisions.get(organisation));
    const known = this.#revisions.get(organisation);
    if (known === undefined || known.looked < revision.looked) this.#revisions.set(organisation, revision);
    return revision;
  }

  #begin(estate: Estate, when: AsOf, id: string, place: string): Kept {
    const key = String(++made);
    const kept: Kept = { key, survey: this.#make(estate, when, key), assets: 0 };
    const ended = kept.survey
      .then(
        ({ assets }) => {
          kept.assets = assets;
          this.#makeRoom();
        },
        () => this.#kept.delete(id),
      )
      .finally(() => this.#making.delete(place));
    this.#making.set(place, { ended, next: null });
    return kept;
  }

  #makeRoom(): void {
    let assets = 0;
    const newestFirst = [...this.#kept].reverse();
    for (const [place, [id, kept]] of newestFirst.entries()) {
      assets += kept.assets;
      if (place > 0 && (place >= MOST_KEPT || assets > MOST_ASSETS)) this.#forget(id);
    }
  }

  #forget(id: string): void {
    const kept = this.#kept.get(id);
    this.#kept.delete(id);
    if (kept === undefined) return;
    const { key } = kept;
    const tell = (): void => {
      if (this.#thread.isThere) this.#thread.ask("forget", { key }).catch(() => {});
    };
    kept.survey.then(() => setTimeout(tell, GRACE).unref(), tell);
  }

  async #make({ place }: Estate, when: AsOf, key: string): Promise<EstateSurvey> {
    const thread = this.#thread;
    const { analysis, ...outline } = await thread.ask("survey", { key, place, when });
    const paths = await inParts(outline.paths, 100, (part) => thread.ask("paths", { key, ...part }));
    const reached = await inParts(outline.reached, 1_000, (part) => thread.ask("reached", { key, ...part }));
    return {
      ...{ ...outline, analysis: { ...analysis, paths }, reached },
      without: (places) => thread.ask("without", { key, places }),
      from: (assetId) => thread.ask("from", { key, assetId }),
    };
  }
}

/** A long list out of a thread: what comes at once is copied while everything else waits. */
async function inParts<Item>(
  all: number,
  count: number,
  ask: (part: { readonly start: number; readonly count: number }) => Promise<readonly Item[]>,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let start = 0; start < all; start += count) items.push(...(await ask({ start, count })));
  return items;
}
