/** One visible character with its width in terminal columns. */
export interface Glyph {
  readonly text: string;
  readonly width: number;
}

const PLAIN = /^[\x20-\x7e]*$/;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Everything a terminal or a reader could be fooled by: controls, ANSI, bidirectional and invisible characters, lone surrogates. */
const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}\u115F\u1160\u2800\u3164\uFFA0]|\u034F/gu;
const JOINS_EMOJI = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)$/u;
const IS_EMOJI = /^\p{Extended_Pictographic}/u;

/** The text with every unprintable character shown as its code: U+202E becomes the six letters `\u202E`. */
export function printable(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(UNPRINTABLE, (character: string, offset: number) => {
    const joins = character === "\u200D" && JOINS_EMOJI.test(text.slice(Math.max(0, offset - 2), offset));
    return joins && IS_EMOJI.test(text.slice(offset + 1, offset + 3)) ? character : escapeOf(character);
  });
}

function escapeOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, "0")}`;
}

const ASCII_FOR: { readonly [character: string]: string } = {
  "…": "...",
  "–": "-",
  "—": "-",
  "→": "->",
  "←": "<-",
  "·": "-",
  "×": "x",
  "’": "'",
  "‘": "'",
  "“": '"',
  "”": '"',
  "≥": ">=",
  "≤": "<=",
};

/** Printable ASCII only, for terminals whose locale is not UTF-8: usual typography is spelt out, the rest shown as codes. */
export const asciiOnly = (text: string): string =>
  printable(text).replace(/[^\x20-\x7e]/gu, (character) => ASCII_FOR[character] ?? escapeOf(character));

/** Splits printable text into visible characters with their widths (Unicode UAX #11 and UTS #51). */
export function glyphsOf(text: string): Glyph[] {
  if (PLAIN.test(text)) return Array.from(text, (character) => ({ text: character, width: 1 }));
  return Array.from(graphemes.segment(text), ({ segment }) => ({ text: segment, width: glyphWidth(segment) }));
}

/** Columns a printable text takes in a terminal: wide East Asian characters and emoji take two, combining marks none. */
export const displayWidth = (text: string): number =>
  PLAIN.test(text) ? text.length : glyphsOf(text).reduce((sum, glyph) => sum + glyph.width, 0);

/** First and last code points of the blocks that are wide or full-width in UAX #11, rising. */
const WIDE_RANGES: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18aff],
  [0x1b000, 0x1b2ff],
  [0x20000, 0x3fffd],
];

function glyphWidth(glyph: string): number {
  if (/^[\p{Mn}\p{Me}\p{Cf}]/u.test(glyph)) return 0;
  if (/^\p{Emoji_Presentation}|^\p{Regional_Indicator}{2}|^\p{Emoji}.*\uFE0F/u.test(glyph)) return 2;
  const code = glyph.codePointAt(0) ?? 0;
  return WIDE_RANGES.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}
