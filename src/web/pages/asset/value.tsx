import type { ReactNode } from "react";
import { fieldName, valueText } from "../../ui/format.ts";

type Thing = { readonly [name: string]: unknown };

const isThing = (value: unknown): value is Thing =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Where something is written, as far as it says so. */
function placeOf(evidence: unknown): string | null {
  if (!isThing(evidence) || typeof evidence.path !== "string") return null;
  return typeof evidence.line === "number" ? `${evidence.path}:${evidence.line}` : evidence.path;
}

/** A property's value as people read it: what is made of parts as a list, what says a sentence by its sentence and its place. */
export function Value({ value }: { readonly value: unknown }): ReactNode {
  if (value === null) return <span className="muted">not set</span>;
  if (Array.isArray(value) && value.some((item) => typeof item === "object" && item !== null))
    return (
      <ul className="bullets">
        {value.map((item) => (
          <li key={JSON.stringify(item)}>
            <Value value={item} />
          </li>
        ))}
      </ul>
    );
  if (!isThing(value)) return valueText(value);
  const place = placeOf(value.evidence);
  if (typeof value.message === "string")
    return (
      <>
        {value.message}
        {place === null ? null : <code className="small muted"> {place}</code>}
      </>
    );
  return Object.entries(value)
    .filter(([name]) => name !== "evidence")
    .map(([name, of]) => `${fieldName(name)}: ${valueText(of)}`)
    .join("; ");
}
