import { number } from "../../ui/format.ts";

interface Place {
  readonly confidence: string;
}

const WAYS = [
  ["declared", "Declared", "Nothing says outright that it is there."],
  ["inferred", "Discovered", "Nothing had to be concluded: all that is known of it is declared."],
  ["observed", "Used", "Unknown: no source that watches operation has seen it. That is not the same as unused."],
] as const;

/** Whether an asset is written down, concluded from what is there, and seen in operation. Their differences are what nobody planned. */
export const Known = ({ evidence }: { readonly evidence: readonly Place[] }) => (
  <ul className="row known" aria-label="How it is known">
    {WAYS.map(([confidence, title, missing]) => {
      const count = evidence.filter((place) => place.confidence === confidence).length;
      return (
        <li key={confidence} className="chip" title={count === 0 ? missing : undefined}>
          <span aria-hidden="true">{count > 0 ? "✓" : confidence === "observed" ? "?" : "–"}</span> {title}
          <span className="muted">
            {count > 0
              ? ` at ${number(count)} ${count === 1 ? "place" : "places"}`
              : confidence === "observed"
                ? ": unknown"
                : ": no"}
          </span>
        </li>
      );
    })}
  </ul>
);
