/** A place in a file, with the lines around it where they are kept. */
export interface Framed {
  readonly path: string;
  readonly cell?: number | undefined;
  readonly source?: string | undefined;
  readonly line?: number | undefined;
  readonly frame?: { readonly from: number; readonly lines: readonly string[] } | undefined;
}

/** Places of one file that stand so near each other that their lines are one text. */
export interface Excerpt<Place> {
  /** By line. */
  readonly places: readonly Place[];
  /** Undefined where none of them has its lines. */
  readonly frame: { readonly from: number; readonly lines: readonly string[] } | undefined;
}

const keyOf = ({ path, cell, source }: Framed): string => JSON.stringify([path, cell, source]);
const endOf = ({ from, lines }: NonNullable<Framed["frame"]>): number => from + lines.length;

/**
 * Places with their lines, where no line is shown twice: frames that overlap or meet become one. In the order in which the first place of
 * each was given. Pure.
 */
export function excerptsOf<Place extends Framed>(places: readonly Place[]): readonly Excerpt<Place>[] {
  const merged = new Map<Place, Excerpt<Place>>();
  const framed = places.filter(({ frame }) => frame !== undefined);
  for (const group of Map.groupBy(framed, keyOf).values())
    for (const excerpt of inOneFile(group)) for (const place of excerpt.places) merged.set(place, excerpt);
  const alone = (place: Place): Excerpt<Place> => ({ places: [place], frame: undefined });
  return [...new Set(places.map((place) => merged.get(place) ?? alone(place)))];
}

function inOneFile<Place extends Framed>(group: readonly Place[]): readonly Excerpt<Place>[] {
  const found: Excerpt<Place>[] = [];
  const byStart = group.toSorted(
    (a, b) => (a.frame?.from ?? 0) - (b.frame?.from ?? 0) || (a.line ?? 0) - (b.line ?? 0),
  );
  for (const place of byStart) {
    const last = found.at(-1);
    const { frame } = place;
    if (frame === undefined) continue;
    if (last?.frame === undefined || frame.from > endOf(last.frame)) found.push({ places: [place], frame });
    else found[found.length - 1] = { places: [...last.places, place], frame: joined(last.frame, frame) };
  }
  return found;
}

/** The later one begins within the earlier, or right behind it. */
function joined(a: NonNullable<Framed["frame"]>, b: NonNullable<Framed["frame"]>): NonNullable<Framed["frame"]> {
  const further = Math.max(0, endOf(b) - endOf(a));
  return { from: a.from, lines: [...a.lines, ...b.lines.slice(b.lines.length - further)] };
}
