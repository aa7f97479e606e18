import type { ReportedResult } from "../../../domain/asset.ts";
import type { Evidence } from "../../../domain/evidence.ts";
import type { Gap } from "../../../domain/observation.ts";
import type { ObservationBuilder } from "./observation-builder.ts";

/** What one document says of one run of another tool. */
export interface ToolRun {
  readonly format: "sarif" | "cyclonedx";
  readonly tool: string;
  readonly toolVersion: string | null;
  readonly results: readonly ReportedResult[];
  readonly suppressed: number;
  /** Why it may have found more than it says. */
  readonly further?: Gap;
}

/** Most results of one tool in one application. */
const MOST_RESULTS = 10_000;

/** Runs of several documents: those of one tool over one application are one assessment. */
export class Assessments {
  readonly #builder: ObservationBuilder;
  readonly #runs = new Map<string, { readonly run: ToolRun; readonly root: string; readonly places: Evidence[] }>();

  constructor(builder: ObservationBuilder) {
    this.#builder = builder;
  }

  /** Adds a run and returns the key that its asset will have. */
  add(path: string, run: ToolRun, evidence: Evidence): string {
    const root = this.#builder.rootOf(path);
    const key = `${run.format}:${run.tool}:${root}`;
    const known = this.#runs.get(key);
    const seen = known?.places ?? [];
    const places = seen.some((place) => place.path === evidence.path) ? seen : [...seen, evidence];
    this.#runs.set(key, { run: known === undefined ? run : joined(known.run, run), root, places });
    return key;
  }

  /** Puts the assets into the observation. */
  finish(): void {
    for (const [key, { run, places }] of this.#runs) {
      const results = distinct(run.results).slice(0, MOST_RESULTS);
      const further = run.results.length > MOST_RESULTS ? TOO_MANY : run.further;
      const [first, ...others] = places;
      if (first === undefined) continue;
      const application = this.#builder.application(first.path, first);
      this.#builder.add({
        key,
        kind: "assessment",
        name: run.tool,
        identities: [],
        anchor: `${run.format}:${run.tool}`,
        properties: { tool: run.tool, toolVersion: run.toolVersion, results, suppressed: run.suppressed },
        ...(further !== undefined && { gaps: { furtherResults: further } }),
        evidence: [first, ...others],
      });
      this.#builder.link(key, "reads", application, first);
    }
  }
}

const TOO_MANY: Gap = { reason: "too-large", detail: `only its first ${MOST_RESULTS} results were taken over` };

function joined(first: ToolRun, second: ToolRun): ToolRun {
  const further = first.further ?? second.further;
  return {
    ...first,
    toolVersion: first.toolVersion ?? second.toolVersion,
    results: [...first.results, ...second.results],
    suppressed: first.suppressed + second.suppressed,
    ...(further !== undefined && { further }),
  };
}

/** Equal subjects are told apart by their order, so that each result keeps a finding of its own. */
function distinct(results: readonly ReportedResult[]): ReportedResult[] {
  const seen = new Map<string, number>();
  return results.map((result) => {
    const count = (seen.get(result.subject) ?? 0) + 1;
    seen.set(result.subject, count);
    return count === 1 ? result : { ...result, subject: `${result.subject} #${count}` };
  });
}
