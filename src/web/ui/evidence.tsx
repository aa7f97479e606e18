import { useSourceName } from "../client/names.ts";
import { words } from "./format.ts";

interface Place {
  readonly path: string;
  readonly line?: number | undefined;
  readonly cell?: number | undefined;
  readonly snippet?: string | undefined;
  readonly detail?: string | undefined;
  readonly property?: string | undefined;
  readonly confidence: string;
  readonly role: string;
  readonly source?: string | undefined;
  readonly connector: string;
  readonly frame?: { readonly from: number; readonly lines: readonly string[] } | undefined;
}

const placeOf = ({ path, line, cell }: Place): string =>
  [path, cell === undefined ? "" : ` cell ${cell}`, line === undefined ? "" : `:${line}`].join("");

const MOST_SHOWN = 50;

/** The line of a place, marked among the lines around it where they are kept. */
function Code({ place: { frame, snippet, line } }: { readonly place: Place }) {
  if (frame === undefined && snippet === undefined) return null;
  const numbered = frame?.lines.map((text, index) => ({ text, number: frame.from + index }));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <pre tabIndex={0}>
      <code>
        {numbered?.map(({ number, text }) => (
          <Line key={number} number={number} text={text} isMarked={number === line} />
        )) ?? snippet}
      </code>
    </pre>
  );
}

function Line({
  number,
  text,
  isMarked,
}: {
  readonly number: number;
  readonly text: string;
  readonly isMarked: boolean;
}) {
  const Of = isMarked ? "mark" : "span";
  return (
    <Of className="code-line">
      <span className="line-number">{number}</span>
      {`${text}\n`}
    </Of>
  );
}

/** The places that a claim stands on, with their line of code. */
export function EvidenceList({ evidence }: { readonly evidence: readonly Place[] }) {
  const name = useSourceName();
  if (evidence.length === 0) return <p className="muted">No place is kept for it.</p>;
  return (
    <div className="stack">
      {evidence.slice(0, MOST_SHOWN).map((place) => (
        <figure className="code" key={JSON.stringify(place)}>
          <figcaption>
            <strong>{placeOf(place)}</strong>
            {place.source === undefined ? "" : ` in ${name(place.source)}`} · {place.confidence}
            {place.role === "source" ? "" : ` · ${words(place.role)}`}
            {place.detail === undefined ? "" : ` · ${place.detail}`}
          </figcaption>
          <Code place={place} />
        </figure>
      ))}
      {evidence.length > MOST_SHOWN ? (
        <p className="muted">{evidence.length - MOST_SHOWN} further places are in the API and in exports.</p>
      ) : null}
    </div>
  );
}
