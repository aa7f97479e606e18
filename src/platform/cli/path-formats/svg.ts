import type { AttackPath } from "../../../domain/attack-path.ts";
import { pathSentence } from "../../../domain/path-words.ts";
import { xmlText } from "../../../domain/xml-text.ts";

const WIDTH = 960;
const LINE = 22;
const PADDING = 16;
const LONGEST = 125;
/** Drawn; more would be a picture that nobody reads. */
const MOST = 40;

const COLOURS = { critical: "#a50f15", high: "#cb4b16", medium: "#9a6700", low: "#57606a", info: "#57606a" } as const;

/** The paths as a picture: one block each, with its hops in order. Scalable, without script or outside parts. */
export function svg(paths: readonly AttackPath[], target: string): string {
  let y = PADDING + LINE * 2;
  const blocks = paths.slice(0, MOST).map((path) => {
    const block = blockOf(path, y);
    y += (path.hops.length + 2) * LINE;
    return block;
  });
  const left = paths.length > MOST ? [label(PADDING, y, `… and ${paths.length - MOST} more`, "#57606a")] : [];
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${y + LINE}" viewBox="0 0 ${WIDTH} ${y + LINE}" role="img" font-family="system-ui, sans-serif" font-size="13">`,
    `<title>${xmlText(`Attack paths of ${target}`)}</title>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    label(PADDING, PADDING + LINE / 2, `Attack paths of ${target}`, "#1f2328", "bold"),
    ...blocks,
    ...left,
    "</svg>",
  ].join("\n")}\n`;
}

function blockOf(path: AttackPath, top: number): string {
  const doubt = path.certain ? "" : ", perhaps";
  const title = `${path.severity}${doubt}: ${pathSentence(path)}`;
  const [x, first] = [PADDING + 8, top + LINE];
  const last = first + (path.hops.length - 1) * LINE;
  return [
    label(PADDING, top, title, COLOURS[path.severity], "bold"),
    `<line x1="${x}" y1="${first - 4}" x2="${x}" y2="${last - 4}" stroke="#8c959f"/>`,
    ...path.hops.map((hop, place) => {
      const y = first + place * LINE;
      const fill = hop.unknown.length === 0 ? COLOURS[path.severity] : "#ffffff";
      return `<circle cx="${x}" cy="${y - 4}" r="4" fill="${fill}" stroke="${COLOURS[path.severity]}"/>${label(x + 14, y, hop.sentence, "#1f2328")}`;
    }),
  ].join("\n");
}

const label = (x: number, y: number, text: string, fill: string, weight = "normal"): string =>
  `<text x="${x}" y="${y}" fill="${fill}" font-weight="${weight}">${xmlText(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)}</text>`;
