import type { Evidence } from "../../../domain/evidence.ts";

/** The places of a row as seen by its source. Read for every row of an estate, so what was just parsed is marked and not copied. */
export function placesIn(source: string, text: string): Evidence[] {
  const places = JSON.parse(text) as (Evidence & { source?: string })[];
  for (const place of places) place.source = source;
  return places;
}
