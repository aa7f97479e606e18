import { TextPage } from "../../../domain/text-page.ts";
import { xmlText } from "../../../domain/xml-text.ts";
import type { Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";
import { words } from "../../ui/format.ts";

type Path = ReplyOf<Contract["attackPaths"]["get"]>;
type Step = Path["hops"][number];

/** An SVG without script or outside parts, and its size in CSS pixels. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const WIDTH = 960;
const MARGIN = 40;
/** Where the text of steps begins, right of the rail on which they hang. */
const INDENT = 80;
const LINE = 22;
const INK = "#1f2328";
const FAINT = "#57606a";
const ACCENT = "#a1123a";

/** Columns that surely fit: how wide letters are is only known to whoever draws them. */
const COLUMNS = { title: 76, text: 98 };

/** The path for slides and reports, always on white: what it gains, then its steps from top to bottom, each joined to those that it needs. */
export function pictureOf(path: Path): Picture {
  const [joints, drawn]: [string[], string[]] = [[], []];
  let y = MARGIN + 20;
  for (const line of wrapped(path.sentence, COLUMNS.title)) {
    drawn.push(text(MARGIN, y, line, `font-size="20" font-weight="bold"`));
    y += 28;
  }
  drawn.push(text(MARGIN, y, factsOf(path), `fill="${FAINT}"`));
  y += 2 * LINE;
  const places: number[] = [];
  for (const [place, hop] of path.hops.entries()) {
    const lines = wrapped(hop.sentence, COLUMNS.text);
    joints.push(...hop.after.map((before) => joint(places[before] ?? y, y - 5, place - before)));
    drawn.push(dot(place, hop, y - 5));
    drawn.push(...lines.map((line, at) => text(INDENT, y + at * LINE, line)));
    drawn.push(text(INDENT, y + lines.length * LINE, whereOf(hop), `fill="${FAINT}" font-size="13"`));
    places.push(y - 5);
    y += (lines.length + 2) * LINE;
  }
  return { svg: framed([...joints, ...drawn], path.sentence, y), width: WIDTH, height: y };
}

const framed = (drawn: readonly string[], title: string, height: number): string =>
  `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" font-family="system-ui, sans-serif" font-size="15" fill="${INK}">`,
    `<title>${xmlText(title)}</title>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    ...drawn,
    "</svg>",
  ].join("\n")}\n`;

function factsOf({ severity, certain, hops, effort }: Path): string {
  const doubt = certain ? "certain" : "perhaps: some of it rests on what nobody knows";
  return `${words(severity)}, ${doubt}. ${hops.length} ${hops.length === 1 ? "step" : "steps"}, effort ${effort}.`;
}

/** What the step is taken on and where that stands. */
function whereOf({ assetKind, assetName, evidence, unknown }: Step): string {
  const [first] = evidence;
  const place = first === undefined ? "" : `, ${first.path}${first.line === undefined ? "" : `:${first.line}`}`;
  const doubt = unknown.length === 0 ? "" : " (not known for certain)";
  return wrapped(`${words(assetKind)} ${assetName}${place}${doubt}`, COLUMNS.text)[0] as string;
}

/** The line from a step that is needed: straight to the next one, around those in between to a later one. */
function joint(from: number, to: number, apart: number): string {
  const left = MARGIN + 14 - (apart === 1 ? 0 : 36);
  return `<path d="M${MARGIN + 14} ${from}C${left} ${from} ${left} ${to} ${MARGIN + 14} ${to}" fill="none" stroke="${FAINT}"/>`;
}

/** Its number; hollow where it rests on what nobody knows. */
function dot(place: number, { unknown }: Step, y: number): string {
  const isKnown = unknown.length === 0;
  const circle = `<circle cx="${MARGIN + 14}" cy="${y}" r="13" fill="${isKnown ? ACCENT : "#ffffff"}" stroke="${ACCENT}"/>`;
  const number = `text-anchor="middle" font-size="13" fill="${isKnown ? "#ffffff" : ACCENT}"`;
  return circle + text(MARGIN + 14, y + 4.5, String(place + 1), number);
}

const text = (x: number, y: number, line: string, look = ""): string =>
  `<text x="${x}" y="${y}" ${look}>${xmlText(line)}</text>`;

/** At least one line. */
function wrapped(content: string, width: number): readonly string[] {
  const page = new TextPage({ width, colour: false, unicode: true });
  page.write(content);
  return page.toString().trimEnd().split("\n");
}
