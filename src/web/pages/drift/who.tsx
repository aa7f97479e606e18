import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { ATTRIBUTION_BASES } from "../../../domain/drift.ts";
import { PIPELINES } from "../../../domain/provenance.ts";
import { capital } from "../../ui/format.ts";
import { Time } from "../../ui/time.tsx";
import type { Change } from "./view.ts";

type Attribution = Change["attribution"];
type Made = Extract<Attribution, { readonly from: "commit" }>;
type Arrival = Made["arrival"];
const SHORT = 8;

/** Who made a change, or that nobody knows, in a cell. */
export function Who({ attribution: of }: { readonly attribution: Attribution }) {
  if (of.from === "commit")
    return (
      <div>
        <span className="wrap">{of.who}</span>
        <div className="small muted">
          commit <code>{of.id.slice(0, SHORT)}</code>
        </div>
      </div>
    );
  return (
    <div>
      Unknown
      <div className="small muted wrap">
        {of.from === "unknown" ? of.why : <>nothing tells who; it came with a run of {of.source}</>}
      </div>
    </div>
  );
}

/** Who made a change, with all that tells it. */
export function WhoInFull({ attribution: of }: { readonly attribution: Attribution }) {
  if (of.from === "unknown")
    return (
      <p>
        <strong>Unknown.</strong> <span className="wrap">{of.why}</span>
      </p>
    );
  return of.from === "commit" ? (
    <Commit {...of} />
  ) : (
    <>
      <p>
        <strong>Unknown.</strong> Nothing tells who made it. <span className="wrap">{sentence(of.why)}</span> What is
        known is how it arrived.
      </p>
      <Came {...of} />
    </>
  );
}

const sentence = (words: string): string => (words === "" ? "" : `${capital(words)}.`);

const Commit = ({ who, id, when, words, basis, arrival }: Made) => (
  <>
    <dl className="facts">
      <dt>Author</dt>
      <dd className="wrap">{who === "" ? <span className="muted">the commit names none</span> : who}</dd>
      <dt>Commit</dt>
      <dd>
        <code className="wrap">{id}</code>
      </dd>
      <dt>Said of it</dt>
      <dd className="wrap">{words === "" ? <span className="muted">nothing</span> : words}</dd>
      <dt>When</dt>
      <dd>{Number.isNaN(Date.parse(when)) ? when : <Time at={Date.parse(when)} />}</dd>
      <dt>Known from</dt>
      <dd>git: {ATTRIBUTION_BASES[basis]}. The author is whom the commit names.</dd>
    </dl>
    <Came {...arrival} />
  </>
);

const TREES = {
  clean: "its files as they were committed",
  dirty: "with files that differed from it",
  unknown: "perhaps with files that differed from it",
} as const;

const Came = ({ run, source, commit, branch, tree, at, pushedBy, pipeline }: Arrival) => (
  <dl className="facts">
    <dt>First seen by</dt>
    <dd>
      <Link to="/runs/$id" params={{ id: run }}>
        a run of {source}
      </Link>
    </dd>
    <dt>At</dt>
    <dd>
      <Time at={at} />
    </dd>
    <dt>It looked at</dt>
    <dd className="wrap">
      {commit === null ? (
        <span className="muted">no commit was named</span>
      ) : (
        <>
          <code>{commit}</code>
          {branch === null ? "" : ` on ${branch}`}, {TREES[tree]}
        </>
      )}
    </dd>
    <dt>Sent by</dt>
    <dd>{pushedBy === null ? <span className="muted">not kept</span> : pushedBy.name}</dd>
    {pipeline === null ? null : (
      <>
        <dt>Pipeline</dt>
        <dd className="wrap">
          <PipelineRun {...pipeline} />
        </dd>
      </>
    )}
  </dl>
);

/** The run of a pipeline, which only its own environment tells of. */
export function PipelineRun({ kind, url, actor }: NonNullable<Arrival["pipeline"]>): ReactNode {
  return (
    <>
      {PIPELINES[kind]}
      {url === null ? null : (
        <>
          {" "}
          <a href={url} rel="noreferrer noopener">
            {url}
          </a>
        </>
      )}
      {actor === null ? "" : `, started by ${actor}`}
      <span className="muted"> · reported by the pipeline, not verified</span>
    </>
  );
}
