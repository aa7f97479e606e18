import { useSourceName } from "../client/names.ts";
import { type Excerpt, excerptsOf } from "./excerpts.ts";
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

/** A file, and where in it: one line, or several that stand together. */
function placeOf(places: readonly Place[]): string {
  const [{ path, cell } = { path: "", cell: undefined }] = places;
  const lines = [...new Set(places.flatMap(({ line }) => (line === undefined ? [] : [line])))].sort((a, b) => a - b);
  return [path, cell === undefined ? "" : ` cell ${cell}`, lines.length === 0 ? "" : `:${lines.join(", ")}`].join("");
}

const MOST_SHOWN = 50;

/** The lines of places, marked among the lines around them where they are kept. */
function Code({ excerpt: { places, frame } }: { readonly excerpt: Excerpt<Place> }) {
  const snippet = places[0]?.snippet;
  if (frame === undefined && snippet === undefined) return null;
  const marked = new Set(places.map(({ line }) => line));
  const numbered = frame?.lines.map((text, index) => ({ text, number: frame.from + index }));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <pre tabIndex={0}>
      <code>
        {numbered?.map(({ number, text }) => (
          <Line key={number} number={number} text={text} isMarked={marked.has(number)} />
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

/** What is told of places beside where they are, each thing once. */
const toldOf = (places: readonly Place[]): string =>
  [
    ...new Set(
      places.flatMap(({ confidence, role, detail }) => [
        confidence,
        ...(role === "source" ? [] : [words(role)]),
        ...(detail === undefined ? [] : [detail]),
      ]),
    ),
  ].join(" · ");

/** The places that a claim stands on, with their lines of code; no line stands there twice. */
export function EvidenceList({ evidence }: { readonly evidence: readonly Place[] }) {
  const name = useSourceName();
  if (evidence.length === 0) return <p className="muted">No place is kept for it.</p>;
  return (
    <div className="stack">
      {excerptsOf(evidence.slice(0, MOST_SHOWN)).map((excerpt) => {
        const source = excerpt.places[0]?.source;
        return (
          <figure className="code" key={JSON.stringify(excerpt.places)}>
            <figcaption>
              <strong>{placeOf(excerpt.places)}</strong>
              {source === undefined ? "" : ` in ${name(source)}`} · {toldOf(excerpt.places)}
            </figcaption>
            <Code excerpt={excerpt} />
          </figure>
        );
      })}
      {evidence.length > MOST_SHOWN ? (
        <p className="muted">{evidence.length - MOST_SHOWN} further places are in the API and in exports.</p>
      ) : null}
    </div>
  );
}
