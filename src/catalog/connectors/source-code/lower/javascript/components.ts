/** Files in which scripts stand among the markup of a component. */
const COMPONENT = /\.(vue|svelte|astro)$/i;
const OPENING = /<script\b(?:(?!<script)[^>]){0,400}>/gi;
const FENCE = /^\s{0,100}---[^\S\n]{0,100}\n/;

/** Whether a file is a component of Vue, Svelte or Astro. */
export const isComponent = (path: string): boolean => COMPONENT.test(path);

/** What a template shows as markup without escaping it: `{@html x}`, `v-html="x"`, `set:html={x}`. */
const SHOWN = /\{@html\s{1,20}([\w$.?]{1,100})\s{0,20}\}|\bv-html="([\w$.?]{1,100})"|\bset:html=\{([\w$.?]{1,100})\}/g;

/**
 * The scripts of a component where they stand, so that lines stay as they are; of the rest only what it shows as markup, as an
 * assignment to `innerHTML`.
 */
export function scriptsOf(text: string): string {
  const kept = [...frontmatter(text), ...scriptBlocks(text)];
  let at = 0;
  const parts = kept.flatMap(([start, end]) => {
    if (start < at) return [];
    const before = shown(text.slice(at, start));
    at = end;
    return [before, text.slice(start, end)];
  });
  return parts.join("") + shown(text.slice(at));
}

/** Markup as a script that only does what concerns us. */
function shown(markup: string): string {
  let at = 0;
  const parts = [...markup.matchAll(SHOWN)].flatMap((found) => {
    const before = blank(markup.slice(at, found.index));
    at = found.index + found[0].length;
    return [before, `;innerHTML(${found.slice(1).find((name) => name !== undefined)});`];
  });
  return parts.join("") + blank(markup.slice(at));
}

type Range = readonly [start: number, end: number];

/** Astro: what stands between the first two lines of dashes. */
function frontmatter(text: string): readonly Range[] {
  const opening = FENCE.exec(text)?.[0].length;
  const end = opening === undefined ? -1 : text.indexOf("\n---", opening - 1);
  return opening === undefined || end === -1 ? [] : [[opening, Math.max(opening, end + 1)]];
}

function scriptBlocks(text: string): readonly Range[] {
  const ranges: Range[] = [];
  let after = 0;
  for (const { 0: opening, index } of text.matchAll(OPENING)) {
    if (index < after) continue;
    const start = index + opening.length;
    const end = text.indexOf("</script", start);
    after = end === -1 ? text.length : end;
    ranges.push([start, after]);
  }
  return ranges;
}

const blank = (text: string): string => text.replace(/[^\n]/g, " ");
