import type { AttackAnalysis, AttackHop } from "../../../domain/attack-path.ts";
import type { CodeFrame } from "../../../domain/evidence.ts";
import { breakOf, nameOf, pathSentence, worthOf } from "../../../domain/path-words.ts";
import type { Snapshot } from "../../../domain/snapshot.ts";
import type { PathFamily } from "../shared/path-families.ts";
import { ALL_PATHS, reachOf, restOf, type Told, toldPaths } from "../shared/told-paths.ts";
import { counted, thousands } from "../shared/words.ts";
import { evidence } from "./findings.ts";
import { type Content, html, type Markup, prose } from "./markup.ts";
import { assetLink, badge, place as placeIn, section } from "./parts.ts";

const MOST = { certain: 15, perhaps: 10 } as const;

/** How attackers get to what matters: the fixes that cut most, then every path as sentence and hops. Nothing where nobody thought about it. */
export function pathsSection({ attackPaths, frames = [] }: Snapshot): Content {
  if (attackPaths === undefined) return null;
  const { certain, perhaps } = toldPaths(attackPaths, MOST);
  const shown = certain.families.length + perhaps.families.length;
  const lede = `${reachOf(attackPaths)}. Each row is one way, with the code that every hop rests on.`;
  return section("paths", "Attack paths", shown, lede, [
    shown === 0 &&
      html`<p class="empty">No path was found among the known steps, on what the scan could read. That is no all-clear.</p>`,
    fixesCard(attackPaths),
    certain.families.map((family) => pathCard(family, frames)),
    more(certain),
    perhapsPart(perhaps, frames),
  ]);
}

const more = ({ left }: Told): Content =>
  left > 0 && html`<p class="note">${counted(left, "more kind")} of path: <code>${ALL_PATHS}</code></p>`;

function perhapsPart(told: Told, frames: readonly CodeFrame[]): Content {
  const { families } = told;
  return (
    families.length > 0 &&
    html`<h3>Perhaps <span class="count">${thousands(families.length)}</span></h3>
<p class="lede">Some hop of these rests on what nobody knows.</p>
${families.map((family) => pathCard(family, frames))}${more(told)}`
  );
}

const fixesCard = ({ chokePoints }: AttackAnalysis): Content =>
  chokePoints.length > 0 &&
  html`<div class="card"><ol class="fixes">${chokePoints.map(
    (point) =>
      html`<li>${prose(point.fix)} ${point.evidence[0] !== undefined && placeIn(point.evidence[0])} <span class="note">${worthOf(point)}, ${point.cutBy.join(", ")}</span></li>`,
  )}</ol></div>
`;

function pathCard(family: PathFamily, frames: readonly CodeFrame[]): Markup {
  const [path] = family;
  const name = nameOf(path);
  const rest = restOf(family);
  return html`<article class="card rule path ${path.severity}" id="path-${path.id}" data-row="path">
<header>${badge(path.severity)}<h3>${!path.certain && "Perhaps "}${pathSentence(path)}</h3><p class="meta"><span>effort ${path.effort}</span><code>${path.id}</code></p></header>
${name !== undefined && html`<p>${prose(name.title)}: ${prose(name.because)}.</p>`}
<p><b>Fix</b> ${prose(breakOf(path).fix)}</p>
<ol class="hops">${path.hops.map((hop) => hopRow(hop, frames))}</ol>
${rest !== "" && html`<p class="note">${rest}</p>`}</article>
`;
}

function hopRow(hop: AttackHop, frames: readonly CodeFrame[]): Markup {
  const [place] = hop.evidence;
  return html`<li class="hop"><p class="message">${prose(hop.sentence)}</p>
<p class="about">${assetLink({ id: hop.assetId, kind: hop.assetKind, name: hop.assetName })}</p>
${hop.unknown[0] !== undefined && html`<p class="reason"><b>Not known</b> ${hop.unknown[0]}</p>`}${place !== undefined && evidence(place, frames)}
<details class="more"><summary>How hard, and what cuts it</summary><p>Difficulty ${hop.difficulty} of 5: ${prose(hop.because)}</p><p><b>Cut</b> ${prose(hop.fix)} <span class="note">${hop.cutBy.join(", ")}</span></p>${hop.techniques.length > 0 && html`<p class="tags"><span>Techniques</span>${hop.techniques.map((id) => html` <code>${id}</code>`)}</p>`}</details></li>
`;
}
