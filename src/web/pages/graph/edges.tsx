import { drawn, type Line, linesOf, pointOf, wordsPlaced } from "./lines.ts";
import type { View } from "./model.ts";
import { namesIn } from "./names.ts";
import type { Placed } from "./places.ts";

/** Up to so many relationships all have their words; of more only those of what is looked at. */
const MOST_TOLD = 80;

interface Edges {
  readonly view: View;
  readonly placed: Placed;
  /** Ids on the way between two assets. */
  readonly way: ReadonlySet<string>;
  /** What is looked at: its lines are told first. */
  readonly near: ReadonlySet<string>;
}

/** The relationships as lines, with their words where there is room, and under the pointer everywhere. */
export function Edges({ view, placed, way, near }: Edges) {
  const names = namesIn(view);
  const isOn = ({ edge }: Line): boolean => way.has(edge.from) && way.has(edge.to);
  const isNear = ({ edge }: Line): boolean => near.has(edge.from) || near.has(edge.to);
  const lines = linesOf(view.edges, placed);
  const told = lines.length > MOST_TOLD ? lines.filter((line) => isOn(line) || isNear(line)) : lines;
  const words = wordsPlaced(told, placed);
  return (
    <svg aria-hidden="true" width={placed.width} height={placed.height}>
      <defs>
        <marker
          id="graph-arrow"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerUnits="userSpaceOnUse"
          markerWidth="9"
          markerHeight="9"
          orient="auto"
        >
          <path d="M0 0 L8 4 L0 8 z" />
        </marker>
      </defs>
      {lines.map((line) => {
        const { key, edge, curve } = line;
        const place = words.get(key);
        const { x, y } = place ?? pointOf(curve, 0.5);
        return (
          <g key={key} className={isOn(line) ? "edge on-way" : isNear(line) ? "edge near" : "edge"}>
            <title>{`${names.get(edge.from)} ${line.words} ${names.get(edge.to)}`}</title>
            <path className="edge-reach" d={drawn(curve)} />
            <path d={drawn(curve)} markerEnd="url(#graph-arrow)" />
            <text className={place === undefined ? "untold" : undefined} x={x} y={y + 4} textAnchor="middle">
              {line.words}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
