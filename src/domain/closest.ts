/** Damerau–Levenshtein distance (optimal string alignment): insertions, deletions, substitutions and swaps of neighbours. */
function distance(a: string, b: string): number {
  let [before, previous] = [[] as number[], Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let least = Math.min(
        (previous[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (previous[column - 1] as number) + cost,
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        least = Math.min(least, (before[column - 2] as number) + 1);
      current.push(least);
    }
    [before, previous] = [previous, current];
  }
  return previous[b.length] as number;
}

const LONGEST = 80;

/** The words most like a mistyped one, nearest first, at most three; none when nothing is near. Case does not count. */
export function closest(word: string, known: readonly string[]): string[] {
  const typed = word.toLowerCase().slice(0, LONGEST);
  const limit = Math.max(1, Math.floor(typed.length / 3));
  return known
    .map((candidate) => ({ candidate, far: nearness(typed, candidate.toLowerCase(), limit) }))
    .filter((item) => item.far <= limit)
    .sort((a, b) => a.far - b.far || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map((item) => item.candidate);
}

/** A candidate that the typed word begins or stands in counts as near, however much longer it is. */
function nearness(typed: string, candidate: string, limit: number): number {
  if (typed.length >= 3 && candidate.startsWith(typed)) return 0;
  if (typed.length >= 4 && candidate.includes(typed)) return limit / 2;
  return Math.abs(typed.length - candidate.length) > limit ? Number.POSITIVE_INFINITY : distance(typed, candidate);
}

/** "Did you mean …?", or undefined when nothing is near. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  const near = closest(word, known).map((item) => `"${item}"`);
  if (near.length === 0) return undefined;
  return `Did you mean ${near.length === 1 ? near[0] : `${near.slice(0, -1).join(", ")} or ${near.at(-1)}`}?`;
}
