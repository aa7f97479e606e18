const LONGEST_WORD = 60;
const MOST_WORDS = 64;

/** The words of a text as the search knows them: runs of letters and digits, in lower case, each once. */
export const wordsOf = (text: string): string[] =>
  [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])]
    .map((word) => word.slice(0, LONGEST_WORD))
    .slice(0, MOST_WORDS);
