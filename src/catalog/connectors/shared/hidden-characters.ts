/** A run of characters that a person reading the text cannot see, or that shows it in another order than a model reads it. */
export interface HiddenRun {
  readonly kind: "tags" | "zero-width" | "variation-selectors" | "bidi";
  readonly offset: number;
  /** What a run of tag characters spells, printable ASCII only; empty for the other kinds. */
  readonly spells: string;
}

/** U+E0000..E007F mirror ASCII and show as nothing. Their one lawful use is a flag of a region: black flag, 4-6 tags, cancel tag. */
const TAGS = /(?:\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{4,6}\u{E007F})|[\u{E0000}-\u{E007F}]+/gu;

/** Four in a row carry data; one or two are line-break hints, joiners of emoji and Indic letters, or paste residue. */
const ZERO_WIDTH = /(?:[\u200B-\u200D\u2060-\u2064\uFEFF\u180E\u115F\u1160\u3164\uFFA0]|\u034F){4,}/g;

/** One selector follows its base character; a run encodes bytes. */
const VARIATION_SELECTORS = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]{4,}/gu;

/** Controls that turn left-to-right text around: RLE, RLO, RLI, and LRO, which fixes an order against the letters' own. */
const BIDI = /[\u202B\u202D\u202E\u2067]/g;
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** Invisible characters that split a word without changing how it looks. */
const SPLITTERS = /[\u200B-\u200D\u2060-\u2064\uFEFF\u00AD\u180E]|\u034F/g;

const spelled = (run: string): string =>
  [...run]
    .map((character) => (character.codePointAt(0) as number) - 0xe0000)
    .filter((code) => code >= 32 && code < 127)
    .map((code) => String.fromCharCode(code))
    .join("");

function lineAround(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset) + 1;
  const end = text.indexOf("\n", offset);
  return text.slice(Math.max(start, offset - 500), Math.min(end === -1 ? text.length : end, offset + 500));
}

/**
 * Runs of hidden characters, in order of kind then offset. Emoji sequences, regional flags, a byte order mark and right-to-left
 * languages give none. Follows Unicode TR 36 section 3 and TR 51 annex C.
 */
export function hiddenRuns(text: string): HiddenRun[] {
  const found: HiddenRun[] = [];
  for (const match of text.matchAll(TAGS))
    if (!match[0].startsWith("\u{1F3F4}")) found.push({ kind: "tags", offset: match.index, spells: spelled(match[0]) });
  for (const match of text.matchAll(ZERO_WIDTH)) found.push({ kind: "zero-width", offset: match.index, spells: "" });
  for (const match of text.matchAll(VARIATION_SELECTORS))
    found.push({ kind: "variation-selectors", offset: match.index, spells: "" });
  for (const match of text.matchAll(BIDI))
    if (!RIGHT_TO_LEFT.test(lineAround(text, match.index)))
      found.push({ kind: "bidi", offset: match.index, spells: "" });
  return found;
}

/** The text as a model may read it, without invisible splitters, and the way back to offsets of the original. */
export interface Plain {
  readonly text: string;
  originalOffset(offset: number): number;
}

/** Removes invisible characters inside words, so that a phrase broken up by them is still the phrase. */
export function withoutSplitters(text: string): Plain {
  const removed = [...text.matchAll(SPLITTERS)].map((match) => match.index);
  if (removed.length === 0) return { text, originalOffset: (offset) => offset };
  return {
    text: text.replace(SPLITTERS, ""),
    originalOffset: (offset) => {
      let low = 0;
      let high = removed.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((removed[middle] as number) - middle <= offset) low = middle + 1;
        else high = middle;
      }
      return offset + low;
    },
  };
}
