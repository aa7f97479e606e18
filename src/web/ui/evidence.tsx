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
}

const placeOf = ({ path, line, cell }: Place): string =>
  [path, cell === undefined ? "" : ` cell ${cell}`, line === undefined ? "" : `:${line}`].join("");

const MOST_SHOWN = 50;

/** The places that a claim stands on, with their line of code. */
export function EvidenceList({ evidence }: { readonly evidence: readonly Place[] }) {
  if (evidence.length === 0) return <p className="muted">No place is kept for it.</p>;
  return (
    <div className="stack">
      {evidence.slice(0, MOST_SHOWN).map((place) => (
        <figure className="code" key={JSON.stringify(place)}>
          <figcaption>
            <strong>{placeOf(place)}</strong>
            {place.source === undefined ? "" : ` in ${place.source}`} · {place.confidence}
            {place.role === "source" ? "" : ` · ${words(place.role)}`}
            {place.detail === undefined ? "" : ` · ${place.detail}`}
          </figcaption>
          {place.snippet === undefined ? null : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
            <pre tabIndex={0}>
              <code>{place.snippet}</code>
            </pre>
          )}
        </figure>
      ))}
      {evidence.length > MOST_SHOWN ? (
        <p className="muted">{evidence.length - MOST_SHOWN} further places are in the API and in exports.</p>
      ) : null}
    </div>
  );
}
