import type { Evidence, FileRole } from "../../../domain/evidence.ts";
import { SEVERITIES, type Severity } from "../../../domain/severity.ts";
import type { AssetRecord } from "../../../domain/snapshot.ts";
import { KIND_WORDS, placeOf, thousands } from "../shared/words.ts";
import { type Content, html, type Markup } from "./markup.ts";

/** One shape per severity, so that colour never speaks alone: in a 16 by 16 box. */
const SHAPES: { readonly [S in Severity]: Markup } = {
  critical: html`<path d="M8 .8 15.2 8 8 15.2.8 8z"/>`,
  high: html`<path d="M8 1.5 15.3 14.5H.7z"/>`,
  medium: html`<path d="M2 2h12v12H2z"/>`,
  low: html`<circle cx="8" cy="8" r="6"/>`,
  info: html`<circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" stroke-width="2.2"/>`,
};

const SEVERITY_WORDS: { readonly [S in Severity]: string } = {
  critical: "Critical",
  high: "High",
  medium: "Medium",
  low: "Low",
  info: "Info",
};

/** Worst first. */
export const WORST_FIRST: readonly Severity[] = [...SEVERITIES].reverse();

/** The shapes once, for `use`. */
export const shapeSheet = (): Markup =>
  html`<svg width="0" height="0" class="sheet" aria-hidden="true">${WORST_FIRST.map(
    (severity) => html`<symbol id="mark-${severity}" viewBox="0 0 16 16">${SHAPES[severity]}</symbol>`,
  )}</svg>`;

/** The shape of a severity in its colour; decorative, its word stands beside it. */
export const mark = (severity: Severity): Markup =>
  html`<svg class="mark ${severity}" aria-hidden="true"><use href="#mark-${severity}"/></svg>`;

/** Shape and word. */
export const badge = (severity: Severity): Markup =>
  html`<span class="badge ${severity}">${mark(severity)}${SEVERITY_WORDS[severity]}</span>`;

export const severityWord = (severity: Severity): string => SEVERITY_WORDS[severity];

const ROLE_WORDS: { readonly [R in FileRole]: string } = {
  source: "",
  test: "in a test",
  example: "in an example",
  documentation: "in documentation",
};

/** Says that something does not stand in product code; nothing when it does. */
export const roleNote = (role: FileRole): Content =>
  role !== "source" && html`<span class="note">${ROLE_WORDS[role]}</span>`;

/** A place in a file as code. */
export const place = (evidence: Evidence): Markup => html`<code class="place">${placeOf(evidence)}</code>`;

/** A link to an asset's row in the inventory. */
export const assetLink = (asset: Pick<AssetRecord, "id" | "kind" | "name">): Markup =>
  html`<a class="asset" href="#asset-${asset.id}"><span class="kind">${KIND_WORDS[asset.kind][0]}</span> ${asset.name}</a>`;

/** A section with a heading that carries the number of its rows. */
export const section = (id: string, title: string, count: number | null, lede: Content, body: Content): Markup =>
  html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}${count !== null && html` <span class="count" data-counts="${id}">${thousands(count)}</span>`}</h2>
${lede && html`<p class="lede">${lede}</p>`}
${body}
</section>
`;

/** A column of a table: numbers stand right. */
export interface Column {
  readonly title: string;
  readonly numeric?: boolean;
}

/** A cell that sorts by something else than its text. */
export interface Keyed {
  readonly content: Content;
  readonly key: string | number;
}

/** One row: what it counts as, and a cell per column, of which the first names it. */
export interface Row {
  readonly counts: string;
  readonly id?: string;
  readonly cells: readonly (Content | Keyed)[];
}

/** A severity as a cell, worst sorting last. */
export const severityCell = (severity: Severity): Keyed => ({
  content: badge(severity),
  key: SEVERITIES.indexOf(severity),
});

/** A count as a cell; zero steps back. */
export const countCell = (count: number): Content =>
  count === 0 ? html`<span class="faint">0</span>` : thousands(count);

/** A sortable table in a region that scrolls sideways on its own; a narrow screen shows each row as a list. */
export const table = (label: string, columns: readonly Column[], rows: readonly Row[]): Markup =>
  html`<div class="scroll" role="region" aria-label="${label}" tabindex="0"><table data-sortable>
<thead><tr>${columns.map((column) => html`<th scope="col"${column.numeric && NUMERIC}>${column.title}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => tableRow(row, columns))}</tbody></table></div>
`;

const tableRow = ({ counts, id, cells }: Row, columns: readonly Column[]): Markup =>
  html`<tr data-row="${counts}"${id !== undefined && html` id="${id}"`}>${cells.map((cell, index) => {
    const { content, key } = isKeyed(cell) ? cell : { content: cell, key: undefined };
    const sort = key !== undefined && html` data-sort="${key}"`;
    if (index === 0) return html`<th scope="row"${sort}>${content}</th>`;
    const { title, numeric } = columns[index] as Column;
    return html`<td data-label="${title}"${numeric && NUMERIC}${sort}>${content}</td>`;
  })}</tr>
`;

const isKeyed = (cell: Content | Keyed): cell is Keyed =>
  typeof cell === "object" && cell !== null && "key" in cell && "content" in cell;

const NUMERIC = html` class="number"`;
