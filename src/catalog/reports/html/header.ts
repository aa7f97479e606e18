import { SEVERITIES } from "../../../domain/severity.ts";
import type { Snapshot } from "../../../domain/snapshot.ts";
import { bytes, counted, thousands } from "../shared/words.ts";
import { type Content, html, type Markup } from "./markup.ts";
import { mark, WORST_FIRST } from "./parts.ts";

/** Sections in reading order: id and name in the navigation. */
const SECTIONS = [
  ["findings", "Findings"],
  ["intended", "Not as intended"],
  ["paths", "Attack paths"],
  ["inventory", "Inventory"],
  ["graph", "Connections"],
  ["unknown", "Not decided"],
  ["not-examined", "Not examined"],
  ["checks", "Checks"],
] as const;

/** Where the page is from, its theme switch, and what was looked at. */
export const banner = (): Markup => html`<header class="banner">
<p class="brand"><svg class="logo" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 2 3 6v6c0 5 3.8 8.6 9 10 5.2-1.4 9-5 9-10V6z" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/><path d="M8 15V9m4 6v-3m4 3V7" stroke="currentColor" stroke-width="2" stroke-linecap="round"/></svg>Stance <span>AI security posture</span></p>
<fieldset class="theme" id="theme"><legend>Theme</legend>${["System", "Light", "Dark"].map(
  (name, index) =>
    html`<label><input type="radio" name="theme" value="${name.toLowerCase()}"${index === 0 ? CHECKED : ""}><span>${name}</span></label>`,
)}</fieldset>
</header>
`;

const CHECKED = html` checked`;

/** Name of the target, one sentence that says how it stands, and the five figures. */
export function summary(snapshot: Snapshot): Markup {
  const { target, tool, time } = snapshot;
  const facts: Content[] = [
    target.commit !== null && html`commit <code>${target.commit.slice(0, 12)}</code>`,
    counted(target.files, "file"),
    bytes(target.bytes),
    time !== null && html`<time datetime="${time}">${time.slice(0, 16).replace("T", " ")} UTC</time>`,
    `Stance ${tool.version}`,
  ].filter((fact) => fact !== false);
  return html`<div class="summary" id="top">
<h1>${target.name}</h1>
<ul class="facts">${facts.map((fact) => html`<li>${fact}</li>`)}</ul>
<p class="stand">${standing(snapshot)}${departing(snapshot)}</p>
${incomplete(snapshot)}
<ul class="figures">${figures(snapshot)}</ul>
</div>
`;
}

/** The posture in one sentence, never better than what is known. */
function standing(snapshot: Snapshot): Content {
  const open = snapshot.findings.filter((finding) => finding.ignored === null);
  const worst = [...SEVERITIES].reverse().find((severity) => open.some((finding) => finding.severity === severity));
  if (worst === undefined)
    return "No rule failed on what was examined. That is what these rules saw, not proof that nothing is wrong.";
  const count = open.filter((finding) => finding.severity === worst).length;
  const rules = new Set(open.map((finding) => finding.rule)).size;
  const share = count === open.length ? "all" : thousands(count);
  return html`${counted(open.length, "finding")} from ${counted(rules, "rule")}, <b>${share} ${worst}</b>.`;
}

/** What must not be so by the intended configuration, which no rule judges. */
function departing({ intended }: Snapshot): Content {
  const blocking = intended?.departures.filter((drift) => drift.class === "blocking").length ?? 0;
  return (
    blocking > 0 &&
    html` <a href="#intended">${counted(blocking, "thing")} must not be so</a> by the intended configuration.`
  );
}

const incomplete = ({ runs }: Snapshot): Content =>
  runs
    .filter((run) => run.status === "failed")
    .map(
      (run) =>
        html`<p class="alert">${mark("high")}<span><b>Incomplete.</b> The source ${run.connector} failed${run.error !== null && `: ${run.error}`}. All figures lack what it would have seen.</span></p>`,
    );

function figures(snapshot: Snapshot): Content {
  const open = snapshot.findings.filter((finding) => finding.ignored === null);
  const ignored = snapshot.findings.length - open.length;
  const kinds = new Set(snapshot.assets.map((asset) => asset.kind)).size;
  const gaps = snapshot.assets.reduce((sum, asset) => sum + Object.keys(asset.gaps).length, 0);
  const partial = snapshot.runs.filter((run) => run.status !== "succeeded").length;
  return [
    figure(
      "findings",
      open.length,
      "Findings",
      ignored === 0 ? "none set aside" : html`<a href="#ignored">${thousands(ignored)} set aside</a>`,
      severityBar(snapshot),
    ),
    figure("inventory", snapshot.assets.length, "Assets", `of ${counted(kinds, "kind")}`),
    figure("graph", snapshot.relationships.length, "Connections", "between assets"),
    figure(
      "unknown",
      snapshot.undecided.length,
      "Not decided",
      gaps === 0 ? "no property unread" : html`<a href="#gaps">${counted(gaps, "property", "properties")} unread</a>`,
    ),
    figure(
      "not-examined",
      snapshot.notExamined.length,
      "Not examined",
      partial === 0
        ? "every source read all it asked for"
        : `${partial} of ${counted(snapshot.runs.length, "source")} incomplete`,
    ),
  ];
}

const figure = (target: string, count: number, label: string, remark: Content, extra: Content = null): Markup =>
  html`<li class="figure"><a class="big" href="#${target}"><b data-figure="${target}">${thousands(count)}</b> <span>${label}</span></a><p>${remark}</p>${extra}</li>
`;

/** Findings by severity as one bar, and in words. */
function severityBar(snapshot: Snapshot): Content {
  const open = snapshot.findings.filter((finding) => finding.ignored === null);
  const counts = WORST_FIRST.map((severity) => ({
    severity,
    count: open.filter((finding) => finding.severity === severity).length,
  })).filter((item) => item.count > 0);
  let x = 0;
  const parts = counts.map(({ severity, count }) => {
    const width = (100 * count) / open.length;
    const part = html`<rect class="${severity}" x="${x.toFixed(2)}" y="0" width="${Math.max(0.6, width - 0.6).toFixed(2)}" height="6"/>`;
    x += width;
    return part;
  });
  if (counts.length === 0) return null;
  return html`<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>
<ul class="severities">${counts.map(({ severity, count }) => html`<li>${mark(severity)}${thousands(count)} ${severity}</li>`)}</ul>`;
}

/** Sections that stand only where somebody thought about them. */
const isThere = (id: string, { attackPaths, intended }: Snapshot): boolean =>
  id === "paths" ? attackPaths !== undefined : id !== "intended" || intended !== undefined;

/** Links to the sections; beside the page where there is room. */
export const navigation = (snapshot: Snapshot): Markup => html`<nav class="sections" aria-label="Sections"><ul>
${SECTIONS.filter(([id]) => isThere(id, snapshot)).map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}
</ul></nav>
`;
