import type { Drift } from "../../../domain/drift.ts";
import type { Snapshot } from "../../../domain/snapshot.ts";
import { prose, styled, type TextPage } from "../../../domain/text-page.ts";
import { departureCounts } from "../shared/departures.ts";
import { counted, KIND_WORDS, placeOf, shortened } from "../shared/words.ts";

const SHOWN = 10;

/** Writes what is not as the intended configuration says, and what of it could not be seen. */
export function writeIntended(page: TextPage, { intended }: Snapshot, verbose: boolean): void {
  if (intended === undefined) return;
  const { departures, notAssessed } = intended;
  const most = verbose ? Number.POSITIVE_INFINITY : SHOWN;
  const more = (count: number): void => {
    if (count > most)
      page.write(styled("faint", `+ ${counted(count - most, "more", "more")} (--verbose shows them)`), { indent: 2 });
  };
  if (departures.length > 0) page.heading("Not as intended", departureCounts(departures));
  for (const drift of departures.slice(0, most)) writeDeparture(page, drift);
  more(departures.length);
  if (notAssessed.length > 0) page.heading("Not assessed against what is intended", String(notAssessed.length));
  for (const { asset, subject, reason } of notAssessed.slice(0, most))
    page.write(`? ${KIND_WORDS[asset.kind][0]} ${shortened(asset.name, 60)}: ${prose(`${subject ?? ""}, ${reason}`)}`, {
      indent: 2,
      hanging: 4,
    });
  more(notAssessed.length);
}

function writeDeparture(page: TextPage, drift: Drift): void {
  const [place] = drift.evidence;
  const at = place === undefined ? "" : styled("place", `  ${placeOf(place)}`);
  const mark = `${page.marks[drift.severity]} ${drift.severity.padEnd(8)} `;
  page.write([styled(drift.severity, mark), prose(drift.says), at], { indent: 2, hanging: 6 });
  page.write(styled("faint", `${drift.class}: ${prose(drift.because)}`), { indent: 6, hanging: 6 });
}
