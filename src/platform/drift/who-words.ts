import { ATTRIBUTION_BASES } from "../../domain/drift.ts";
import { PIPELINES } from "../../domain/provenance.ts";
import type { Arrival, StoredAttribution } from "../store/contract/drift.ts";

const SHORT = 10;

/** Who made a change, and where that is known from, in words for lists and files. */
export function whoWords(attribution: StoredAttribution): { readonly who: string | null; readonly knownFrom: string } {
  if (attribution.from === "unknown") return { who: null, knownFrom: attribution.why };
  if (attribution.from === "run")
    return { who: null, knownFrom: `${attribution.why}; it came with ${runWords(attribution)}` };
  const { who, id, basis, arrival } = attribution;
  return {
    who,
    knownFrom: `commit ${id.slice(0, SHORT)}, ${ATTRIBUTION_BASES[basis]}, as told by ${runWords(arrival)}`,
  };
}

function runWords({ run, source, pushedBy, pipeline }: Arrival): string {
  const by = pushedBy === null ? "" : `, sent by ${pushedBy.name}`;
  return `run ${run} of ${source}${by}${pipeline === null ? "" : `, in ${pipelineWords(pipeline)}`}`;
}

/** "GitHub Actions, started by octo (reported by the pipeline, not verified)". */
const pipelineWords = ({ kind, actor }: NonNullable<Arrival["pipeline"]>): string =>
  `${PIPELINES[kind]}${actor === null ? "" : `, started by ${actor}`} (reported by the pipeline, not verified)`;
