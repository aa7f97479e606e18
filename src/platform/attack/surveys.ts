import { setImmediate } from "node:timers/promises";
import type { CutPlace, Left } from "../../analysis/attack/survey.ts";
import type { Assembly } from "../../analysis/graph/assemble.ts";
import type { AttackAnalysis } from "../../domain/attack-path.ts";
import type { AsOf } from "../store/contract/access.ts";
import type { GraphRevision } from "../store/contract/relationships.ts";
import type { Estate } from "../store/contract/store.ts";
import { SurveyThread } from "./survey-thread.ts";
import type { Surveyed } from "./surveyor.ts";

/** Attack paths over what an access sees of an estate, and further questions about them. */
export interface EstateSurvey extends Surveyed {
  without(places: readonly CutPlace[]): Promise<Left>;
  from(assetId: string): Promise<AttackAnalysis | null>;
}

/** Surveys that are kept, and assets in all of them; each holds a whole graph in the thread. */
const MOST_KEPT = 12;
const MOST_ASSETS = 1_000_000;
/** Things that go to the thread at once: sending copies them while everything else waits. */
const BATCH = 1_000;
/** Whoever has just been given a survey may still ask it something. */
const GRACE = 60_000;

const shared = new SurveyThread();
let made = 0;

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
  readonly #thread: SurveyThread;
  /** By what is seen and when the graph changed; what was asked for last stands last. */
  readonly #kept = new Map<string, Kept>();
  readonly #revisions = new Map<string, GraphRevision>();

  constructor(thread: SurveyThread = shared) {
    this.#thread = thread;
  }

  async of(estate: Estate, when: AsOf = {}): Promise<EstateSurvey> {
    const { organisation, projects } = estate.access;
    const { changed } = await this.#revision(estate);
    const sees = projects === "all" ? "all" : [...projects].sort();
    const place = JSON.stringify([organisation, sees, when.at ?? null]);
    const id = `${place} ${changed} ${this.#thread.losses}`;
    for (const other of this.#kept.keys()) if (other.startsWith(`${place} `) && other !== id) this.#forget(other);
    const kept = this.#kept.get(id) ?? this.#begin(estate, when, id);
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

  #begin(estate: Estate, when: AsOf, id: string): Kept {
    const key = String(++made);
    const kept: Kept = { key, survey: this.#make(estate, when, key), assets: 0 };
    kept.survey.then(
      ({ assets }) => {
        kept.assets = assets;
        this.#makeRoom();
      },
      () => this.#kept.delete(id),
    );
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
    const tell = (): void => this.#thread.forget(kept.key);
    kept.survey.then(() => setTimeout(tell, GRACE).unref(), tell);
  }

  async #make(estate: Estate, when: AsOf, key: string): Promise<EstateSurvey> {
    const marks = (await estate.marks.list()).map(({ asset, criticality, entry }) => ({
      assetId: asset,
      ...{ criticality, entry },
    }));
    await this.#send(key, await estate.relationships.assembly(when));
    const surveyed = await this.#thread.ask(key, { ask: "survey", marks });
    return {
      ...surveyed,
      without: (places) => this.#thread.ask(key, { ask: "without", places }),
      from: (assetId) => this.#thread.ask(key, { ask: "from", assetId }),
    };
  }

  async #send(key: string, assembly: Assembly): Promise<void> {
    for (const field of ["assets", "relationships", "incomplete"] as const)
      for (let start = 0; start < assembly[field].length; start += BATCH) {
        this.#thread.send(key, { [field]: assembly[field].slice(start, start + BATCH) });
        await setImmediate();
      }
  }
}
