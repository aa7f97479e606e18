import { Link } from "@tanstack/react-router";
import { ENTRIES } from "../../../domain/attack-step.ts";
import type { Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";
import { EvidenceList } from "../../ui/evidence.tsx";
import { capital, words } from "../../ui/format.ts";
import { Techniques } from "../../ui/techniques.tsx";

type Step = ReplyOf<Contract["attackPaths"]["get"]>["hops"][number];

/** A name keeps its letters, also at the beginning of a sentence. */
const begun = ({ sentence, assetName }: Pick<Step, "sentence" | "assetName">): string =>
  sentence.startsWith(assetName) || !/^[a-z]+ /.test(sentence) ? sentence : capital(sentence);

/** One step: what happens, what it rests on and needs, how hard it is, and what takes it away. */
export const Hop = ({
  hop,
  place,
  at,
}: {
  readonly hop: Step;
  readonly place: number;
  readonly at: string | undefined;
}) => (
  <li className="card stack" id={`step-${place + 1}`}>
    <h2 className="wrap">
      {place + 1}. {begun(hop)}
    </h2>
    <p className="small muted">{hop.title}.</p>
    <div className="halves">
      <div className="stack">
        <dl className="facts">
          <dt>Asset</dt>
          <dd>
            {words(hop.assetKind)}{" "}
            <Link to="/inventory/$id" params={{ id: hop.assetId }} search={{ at }}>
              {hop.assetName}
            </Link>
          </dd>
          <dt>Needs</dt>
          <dd>{needsOf(hop)}</dd>
          <dt>Known</dt>
          <dd>
            {hop.unknown.length === 0 ? "Everything that it rests on was read." : <Unknown reasons={hop.unknown} />}
          </dd>
          <dt>How hard</dt>
          <dd>
            {hop.difficulty} of 5: {hop.because}
          </dd>
          <dt>Techniques</dt>
          <dd>
            <Techniques ids={hop.techniques} />
          </dd>
        </dl>
        <div className="note stack">
          <p>
            <strong>What cuts it:</strong> {hop.fix}
          </p>
          <p className="small muted">{hop.controls.map(({ id, title }) => `${title} (${id})`).join("; ")}</p>
          {hop.controls.length === 0 ? null : (
            <p className="small">
              <Link to="/paths" search={{ cut: `${hop.step}~${hop.assetId}`, at }}>
                Try this fix on the whole estate
              </Link>
            </p>
          )}
        </div>
      </div>
      <EvidenceList evidence={hop.evidence} />
    </div>
  </li>
);

function needsOf({ after, entry }: Step): string {
  if (entry !== null) return `Nothing before it: the attacker is ${ENTRIES[entry]}.`;
  if (after.length === 0) return "Nothing before it.";
  return `Step ${after.map((before) => before + 1).join(" and step ")}.`;
}

const Unknown = ({ reasons }: { readonly reasons: readonly string[] }) => (
  <ul>
    {reasons.map((reason) => (
      <li key={reason} className="wrap">
        <strong>Not known:</strong> {reason}
      </li>
    ))}
  </ul>
);
