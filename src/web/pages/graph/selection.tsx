import { onlyThem, opened, withoutThem } from "./deeds.ts";
import { partOf } from "./export.ts";
import type { View } from "./model.ts";
import { useGraphSearch } from "./state.ts";
import { TakeAlong } from "./take.tsx";

/** How many boxes are chosen, and what can be done with all of them. */
export function ChosenBar({ view, chosen }: { readonly view: View; readonly chosen: ReadonlySet<string> }) {
  const { search, set, choose } = useGraphSearch();
  const doing = [
    ["Open their neighbours", () => set(opened(search, chosen))],
    ["Keep only these", () => set(onlyThem(search, chosen))],
    ["Hide these", () => set(withoutThem(search, chosen))],
    ["Choose none", () => choose([])],
  ] as const;
  return (
    <section className="row graph-chosen" aria-label="Chosen">
      <strong role="status">{chosen.size} chosen</strong>
      {doing.map(([says, run]) => (
        <button key={says} type="button" className="button small" onClick={run}>
          {says}
        </button>
      ))}
      <TakeAlong view={partOf(view, chosen)} label="Export these" />
    </section>
  );
}
