const SIGNS = [
  ["group", "many of a kind: choose it to see them"],
  ["opened", "its neighbours are shown"],
  ["on-way", "on the way"],
  ["pinned", "put there by hand"],
  ["chosen", "chosen"],
] as const;

const KEYS = [
  ["Arrows", "walk"],
  ["Shift and arrows, or x", "choose"],
  ["Enter", "look, and again to open"],
  ["m", "what can be done"],
  ["Alt and arrows", "move the box"],
  ["Delete", "hide"],
] as const;

/** What the looks of boxes and lines mean, and how to get about by pointer and by keys. */
export const Legend = () => (
  <details className="small muted" open>
    <summary>Legend</summary>
    <ul className="row legend" aria-label="Legend">
      {SIGNS.map(([look, says]) => (
        <li key={look}>
          <span className={`graph-key ${look}`} aria-hidden="true" /> {says}
        </li>
      ))}
      <li>
        <span aria-hidden="true">→</span> what an arrow leaves does what it says to what it meets
      </li>
    </ul>
    <p>
      With the pointer: click looks, Shift and click chooses, the right button or ⋯ offers what can be done, a drag
      moves a box, a drag over what is free chooses what it goes round.
    </p>
    <ul className="row legend" aria-label="Keys">
      {KEYS.map(([keys, does]) => (
        <li key={keys}>
          <kbd>{keys}</kbd> {does}
        </li>
      ))}
    </ul>
  </details>
);
