const DEEPEST = 8;
const LONGEST = 500;

/**
 * Replaces `${name}`, `$(name)` and `$name` by their values, values of values too. What has none stays as written. Rounds and length are
 * capped: values may name each other in circles, or themselves twice.
 */
export function interpolated(text: string, valueFor: (name: string) => string | undefined): string {
  let current = text;
  for (let round = 0; round < DEEPEST && current.includes("$"); round++) {
    const next = current.replace(
      /\$(?:\{([\w.-]{1,200})\}|\(([\w.-]{1,200})\)|([A-Za-z_]\w{0,200}))/g,
      (whole, braced?: string, bracketed?: string, plain?: string) =>
        valueFor(braced ?? bracketed ?? plain ?? "") ?? whole,
    );
    if (next === current || next.length > LONGEST) break;
    current = next;
  }
  return current;
}
