import { Link } from "@tanstack/react-router";
import { Time } from "../../ui/time.tsx";
import type { Change } from "./view.ts";

type Attribution = Change["attribution"];
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
  return of.from === "commit" ? <Commit {...of} /> : <Came {...of} />;
}

const Commit = ({ who, id, when, words }: Extract<Attribution, { readonly from: "commit" }>) => (
  <dl className="facts">
    <dt>Author</dt>
    <dd>{who}</dd>
    <dt>Commit</dt>
    <dd>
      <code>{id}</code>
    </dd>
    <dt>Said of it</dt>
    <dd>{words === "" ? <span className="muted">nothing</span> : words}</dd>
    <dt>When</dt>
    <dd>{Number.isNaN(Date.parse(when)) ? when : <Time at={Date.parse(when)} />}</dd>
  </dl>
);

const Came = ({ run, source, commit, at, pushedBy }: Extract<Attribution, { readonly from: "run" }>) => (
  <>
    <p>
      <strong>Unknown.</strong> Nothing tells who made it. What is known is how it arrived.
    </p>
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
      <dd>{commit === null ? <span className="muted">no commit was named</span> : <code>{commit}</code>}</dd>
      <dt>Sent by</dt>
      <dd>{pushedBy === null ? <span className="muted">not kept</span> : pushedBy.name}</dd>
    </dl>
  </>
);
