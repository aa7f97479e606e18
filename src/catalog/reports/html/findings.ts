import { type CodeFrame, type Evidence, frameAround } from "../../../domain/evidence.ts";
import type { Finding } from "../../../domain/finding.ts";
import type { Rule } from "../../../domain/rule.ts";
import { compareSeverity } from "../../../domain/severity.ts";
import type { Snapshot } from "../../../domain/snapshot.ts";
import { counted } from "../shared/words.ts";
import { type Content, html, type Markup, prose } from "./markup.ts";
import { assetLink, badge, mark, place, roleNote, section, severityWord, WORST_FIRST } from "./parts.ts";

const SHOWN_PLACES = 6;

interface Group {
  readonly rule: Rule | undefined;
  readonly id: string;
  readonly findings: readonly Finding[];
}

/** Findings by rule, the rule with the worst finding first. */
function groupsOf(findings: readonly Finding[], rules: readonly Rule[]): Group[] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
  return [...byRule]
    .map(([id, members]) => ({ id, rule: rules.find((rule) => rule.id === id), findings: members }))
    .sort((a, b) => compareSeverity(worstOf(a), worstOf(b)) || b.findings.length - a.findings.length);
}

const worstOf = (group: Group) =>
  [...group.findings].sort((a, b) => compareSeverity(a.severity, b.severity))[0]!.severity;

/** The findings that count, by rule, with the controls that narrow them. */
export function findingsSection(snapshot: Snapshot): Markup {
  const open = snapshot.findings.filter((finding) => finding.ignored === null);
  const groups = groupsOf(open, snapshot.rules);
  const body =
    open.length === 0
      ? html`<p class="empty">No rule failed on what was examined. What could not be decided or was not examined stands below; it is unknown, not clean.</p>`
      : html`${controls(open, groups)}<div id="rules-found">${groups.map((group) => groupCard(group, snapshot))}</div>
<p class="empty" id="nothing-fits" hidden>No finding fits these filters. <button type="button" class="plain" id="reset-filters">Show all</button></p>`;
  return section(
    "findings",
    "Findings",
    open.length,
    open.length > 0 &&
      `${counted(groups.length, "rule")} failed. Each finding says what is wrong, where it stands and what to do.`,
    body,
  );
}

/** Findings that people have set aside, with their reasons. */
export function ignoredSection(snapshot: Snapshot): Content {
  const ignored = snapshot.findings.filter((finding) => finding.ignored !== null);
  if (ignored.length === 0) return null;
  return section(
    "ignored",
    "Set aside",
    ignored.length,
    "These findings were ignored on purpose and do not count above.",
    html`<ol class="rows card">${ignored.map((finding) => row(finding, snapshot))}</ol>`,
  );
}

function controls(findings: readonly Finding[], groups: readonly Group[]): Markup {
  const areas = [...new Set(groups.flatMap((group) => (group.rule === undefined ? [] : [group.rule.area])))].sort();
  const outside = findings.filter((finding) => finding.role !== "source").length;
  return html`<form class="controls" id="filters" role="search" aria-label="Filter findings">
<label class="field grow"><span>Search</span><input type="search" name="text" placeholder="Message, asset, path or rule" autocomplete="off"></label>
<label class="field"><span>Area</span><select name="area"><option value="">All areas</option>${areas.map((area) => html`<option>${area}</option>`)}</select></label>
<label class="field"><span>Sort rules by</span><select name="sort"><option value="severity">Severity</option><option value="count">Number of findings</option><option value="title">Title</option></select></label>
<fieldset><legend>Severity</legend>${WORST_FIRST.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return (
      count > 0 &&
      html`<label class="pill ${severity}"><input type="checkbox" name="severity" value="${severity}" checked>${mark(severity)}<span>${severityWord(severity)}</span> <b>${count}</b></label>`
    );
  })}${outside > 0 && html`<label class="pill"><input type="checkbox" name="outside" checked><span>Tests, examples, docs</span> <b>${outside}</b></label>`}</fieldset>
<p class="shown" id="shown" role="status">${counted(findings.length, "finding")} shown</p>
</form>
`;
}

function groupCard(group: Group, snapshot: Snapshot): Markup {
  const { rule, id, findings } = group;
  const severity = worstOf(group);
  return html`<article class="card rule ${severity}" data-rule="${id}" data-area="${rule?.area ?? ""}" data-severity="${WORST_FIRST.indexOf(severity)}">
<header>${badge(severity)}<h3>${rule?.title ?? id}</h3><p class="meta"><code>${id}</code><span data-members>${counted(findings.length, "finding")}</span></p></header>
${rule !== undefined && guidance(rule)}
<ol class="rows">${findings.map((finding) => row(finding, snapshot))}</ol>
</article>
`;
}

/** Why it matters and what to do; the fix is always in sight, the reason behind one click. */
const guidance = (rule: Rule): Markup => html`<div class="guidance"><p><b>Fix</b> ${prose(rule.fix)}</p>
<details><summary>Why it matters</summary><p>${prose(rule.why)}</p>${tags("Techniques", rule.techniques)}${tags("Controls", rule.controls)}${references(rule)}</details></div>
`;

const tags = (label: string, ids: readonly string[]): Content =>
  ids.length > 0 && html`<p class="tags"><span>${label}</span>${ids.map((id) => html` <code>${id}</code>`)}</p>`;

const references = ({ references = [] }: Rule): Content =>
  references.length > 0 &&
  html`<ul class="references">${references.map(
    (text) =>
      html`<li>${/^https:\/\/[^\s]+$/.test(text) ? html`<a href="${text}" rel="noreferrer">${text}</a>` : text}</li>`,
  )}</ul>`;

function row(finding: Finding, { assets, frames = [] }: Snapshot): Markup {
  const asset = assets.find((item) => item.id === finding.assetId);
  const [first, ...rest] = finding.evidence;
  return html`<li class="finding" id="finding-${finding.fingerprint}" data-row="finding" data-severity="${finding.severity}" data-role="${finding.role}" data-asset="${finding.assetId}">
<p class="message">${finding.ignored !== null && html`${badge(finding.severity)} `}${finding.message}</p>
<p class="about">${asset === undefined ? finding.assetName : assetLink(asset)}${roleNote(finding.role)}<code class="fingerprint" title="Fingerprint: stays the same when files move">${finding.fingerprint}</code></p>
${first !== undefined && evidence(first, frames)}${rest.length > 0 && more(rest, frames)}
${finding.ignored !== null && html`<p class="reason"><b>Why ignored</b> ${finding.ignored.reason} <span class="note">${finding.ignored.source}${finding.ignored.expires !== null && `, until ${finding.ignored.expires}`}</span></p>`}</li>
`;
}

/** A place with its line of code, or the lines around it where they are kept. */
export const evidence = (item: Evidence, frames: readonly CodeFrame[]): Markup =>
  html`<figure class="evidence"><figcaption>${place(item)}${
    item.detail !== undefined && html` <span class="note">${item.detail}</span>`
  }</figcaption>${code(item, frames)}</figure>`;

/** The line of a place, among the lines around it where they are kept. */
function code(item: Evidence, frames: readonly CodeFrame[]): Content {
  const frame = frameAround(frames, item);
  if (frame !== undefined)
    return html`<pre tabindex="0"><code>${frame.lines.map((text, index) => {
      const line = frame.from + index;
      const numbered = html`<span class="line">${line}</span>${text}\n`;
      return line === item.line ? html`<mark>${numbered}</mark>` : numbered;
    })}</code></pre>`;
  return (
    item.snippet !== undefined &&
    html`<pre tabindex="0"><code><span class="line">${item.line ?? ""}</span>${item.snippet}</code></pre>`
  );
}

const more = (
  items: readonly Evidence[],
  frames: readonly CodeFrame[],
): Markup => html`<details class="more"><summary>${counted(items.length, "more place")}</summary>
${items.slice(0, SHOWN_PLACES).map((item) => evidence(item, frames))}${
  items.length > SHOWN_PLACES &&
  html`<p class="note">and ${counted(items.length - SHOWN_PLACES, "more")} in the JSON report</p>`
}</details>`;
