import { number } from "../../ui/format.ts";
import { Time } from "../../ui/time.tsx";

interface Point {
  readonly at: number;
  /** Null where nothing was known: the line has a gap there. */
  readonly value: number | null;
}

const WIDTH = 600;
const HEIGHT = 120;
const EDGE = 6;

/** A line over time. The table beside it says the same in figures. */
export function Chart({
  title,
  points,
  top,
}: {
  readonly title: string;
  readonly points: readonly Point[];
  /** The highest value that there can be; the highest that there is where nothing is given. */
  readonly top?: number;
}) {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const most = top ?? Math.max(1, ...values);
  const [first, last] = [points[0], points.at(-1)];
  const x = (index: number): number => EDGE + (index * (WIDTH - 2 * EDGE)) / Math.max(1, points.length - 1);
  const y = (value: number): number => HEIGHT - EDGE - (value * (HEIGHT - 2 * EDGE)) / most;
  const path = points
    .map(({ value }, index) => {
      if (value === null) return "";
      const isStart = index === 0 || points[index - 1]?.value === null;
      return `${isStart ? "M" : "L"}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join("");
  const latest = values.at(-1);
  const says = (value: number): string => number(Math.round(value * 10) / 10);
  return (
    <figure className="chart">
      <figcaption className="row spread small">
        <strong>{title}</strong>
        <span className="muted">
          {latest === undefined
            ? "unknown"
            : values.length === 1
              ? `${says(latest)} now; nothing was known before`
              : `${says(latest)} now, ${says(Math.min(...values))} to ${says(Math.max(...values))}`}
        </span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${title} over time; the table has the figures`}>
        <path className="axis" d={`M0 ${HEIGHT - EDGE}H${WIDTH}`} />
        <path className="line" d={path} />
        {points.map(({ at, value }, index) =>
          value === null ? null : <circle key={at} cx={x(index)} cy={y(value)} r="3.5" />,
        )}
      </svg>
      <div className="row spread small muted" aria-hidden="true">
        <span>{first === undefined ? null : <Time at={first.at} as="day" />}</span>
        <span>{last === undefined ? null : <Time at={last.at} as="day" />}</span>
      </div>
    </figure>
  );
}
