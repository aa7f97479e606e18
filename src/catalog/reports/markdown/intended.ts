import type { Snapshot } from "../../../domain/snapshot.ts";
import { departureCounts } from "../shared/departures.ts";
import { markdownCode, markdownText } from "../shared/markdown-text.ts";
import { counted, KIND_WORDS, placeOf } from "../shared/words.ts";
import { folded } from "./folded.ts";

const MOST = 40;
const LONGEST = 400;

/** What is not as the intended configuration says, open; what of it could not be seen, folded. */
export function intendedParts({ intended }: Snapshot): readonly string[] {
  if (intended === undefined) return [];
  const { departures, notAssessed } = intended;
  const rows = departures.map(({ severity, says, because, class: of, evidence: [place] }) => {
    const at = place === undefined ? "" : ` ${markdownCode(placeOf(place).slice(-200))}`;
    return `- **${severity}** ${markdownText(says.slice(0, LONGEST))}${at}  \n  ${of}: ${markdownText(because.slice(0, LONGEST))}`;
  });
  const open = notAssessed.map(
    ({ asset, subject, reason }) =>
      `- ${KIND_WORDS[asset.kind][0]} ${markdownText(asset.name.slice(0, 200))}: ${markdownText(`${subject ?? ""}, ${reason}`.slice(0, LONGEST))}`,
  );
  return [
    rows.length === 0 ? "" : `**Not as intended:** ${departureCounts(departures)}\n\n${some(rows)}`,
    folded(
      `${counted(open.length, "item")} not assessed against what is intended: unknown, not passed`,
      open.length === 0 ? "" : some(open),
    ),
  ];
}

function some(rows: readonly string[]): string {
  const more = rows.length - MOST;
  return [...rows.slice(0, MOST), ...(more > 0 ? [`- … and ${counted(more, "more", "more")}`] : [])].join("\n");
}
