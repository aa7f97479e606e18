const WORDS =
  /your|example|placeholder|change[-_]?me|dummy|sample|redacted|replace|insert|invalid|secret[-_]?key|enter[-_]|xxxx|fake|1234567/i;
const DELIMITED = /(^|[-_.])(test|demo|mock|fake|todo|here|none|null|foo|bar|abc|xxx|key|value|token)([-_.]|$)/i;
const MARKUP = /[<>{}[\]$%…]|\.\.\.|\*\*/;

/**
 * True when a value is no real key: sample words, repeated or counting characters, or too little disorder.
 * @param value the whole value
 * @param prefix the part its format fixes, which says nothing about disorder
 */
export function isPlaceholder(value: string, prefix = ""): boolean {
  const body = value.slice(prefix.length);
  return (
    WORDS.test(body) ||
    DELIMITED.test(body) ||
    MARKUP.test(value) ||
    longestRun(body) >= 6 ||
    isOrderly(body) ||
    isWorded(body)
  );
}

/** A word of one case with a vowel: what a generator of keys hardly ever leaves between two dashes. */
const SPOKEN = /^(?:[a-z]{2,16}|[A-Z]{2,16}|[A-Z][a-z]{1,15})$/;

/** Whether most of a value is words with dashes between them: `platform-should-not-leak`. */
function isWorded(body: string): boolean {
  const parts = body.split(/[-_.]/).filter((part) => part !== "");
  const words = parts.filter((part) => SPOKEN.test(part) && /[aeiouy]/i.test(part));
  const spoken = words.join("").length;
  return words.length >= 2 && spoken >= 8 && spoken / parts.join("").length >= 0.7;
}

/** Longest stretch that repeats one character or counts up: `aaaaaa`, `123456`, `abcdef`. */
function longestRun(text: string): number {
  let longest = 0;
  for (const step of [0, 1]) {
    let run = 1;
    for (let index = 1; index < text.length; index++) {
      run = text.charCodeAt(index) - text.charCodeAt(index - 1) === step ? run + 1 : 1;
      longest = Math.max(longest, run);
    }
  }
  return longest;
}

/** Under 2.3 bits a character no generator of keys is left: twenty random digits have about 2.9. */
const isOrderly = (body: string): boolean => entropy(body) < 2.3;

/** Shannon entropy of a text, in bits a character. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** True when a value of unknown format is random enough to be a key: long, letters and digits, no path, no address. */
export const looksRandom = (value: string): boolean =>
  value.length >= 20 &&
  value.length <= 300 &&
  /^[A-Za-z0-9_\-.+=:~/]+$/.test(value) &&
  !/:\/\/|^[./~]|\/[a-z]+\//.test(value) &&
  /[0-9]/.test(value) &&
  /[A-Za-z]/.test(value) &&
  entropy(value) >= 3.2;
