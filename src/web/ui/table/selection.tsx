import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import { addressOf } from "../../../platform/api/contract/client.ts";
import { announce } from "../announce.tsx";
import { number } from "../format.ts";

/** As many as one decision takes. */
const MOST = 10_000;

/** The rows that are chosen, whether they are loaded or not. */
export interface Selection {
  readonly chosen: ReadonlySet<string>;
  readonly toggle: (key: string) => void;
  readonly set: (keys: readonly string[]) => void;
  /** Chooses all that the list holds, loaded or not. */
  readonly all: () => Promise<void>;
}

/** What is chosen holds for one view: where the rows become others, nothing is chosen. */
export function useSelection(path: string, query: { readonly [name: string]: unknown }): Selection {
  const view = addressOf(path, { query });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  // biome-ignore lint/correctness/useExhaustiveDependencies: what matters is that the view is another
  useEffect(() => setChosen(new Set()), [view]);
  const toggle = useCallback(
    (key: string): void =>
      setChosen((before) => {
        const next = new Set(before);
        if (!next.delete(key)) next.add(key);
        return next;
      }),
    [],
  );
  return useMemo(
    () => ({
      chosen,
      toggle,
      set: (keys) => setChosen(new Set(keys)),
      all: async () => setChosen(new Set(await idsOf(path, query))),
    }),
    [chosen, toggle, path, query],
  );
}

async function idsOf(path: string, query: { readonly [name: string]: unknown }): Promise<readonly string[]> {
  const response = await fetch(addressOf(path, { query: { ...query, format: "ndjson", columns: "id", limit: 1_000 } }));
  if (!response.ok) {
    announce("The rows could not be had. Nothing is chosen.");
    return [];
  }
  const lines = (await response.text()).split("\n").filter((line) => line !== "");
  if (lines.length > MOST) announce(`One decision takes ${number(MOST)} rows: the first of them are chosen.`);
  return lines.slice(0, MOST).map((line) => (JSON.parse(line) as { readonly id: string }).id);
}

/** Says how many rows are chosen, and holds what can be done with them. */
export function SelectBar({
  label,
  selection,
  total,
  loaded,
  children,
}: {
  readonly label: string;
  readonly selection: Selection;
  readonly total: number | undefined;
  readonly loaded: readonly string[];
  readonly children: ReactNode;
}) {
  const { chosen } = selection;
  const hasAll = total !== undefined && chosen.size >= Math.min(total, MOST);
  const hasLoaded = loaded.every((key) => chosen.has(key));
  return (
    <section className="select-bar stack" aria-label={`Decide on the chosen ${label.toLowerCase()}`}>
      <div className="row spread">
        <strong role="status">{number(chosen.size)} chosen</strong>
        <span className="row">
          {hasLoaded && !hasAll && total !== undefined ? (
            <button type="button" className="plain" onClick={() => void selection.all()}>
              Choose all {number(total)} of this view
            </button>
          ) : null}
          <button type="button" className="plain" onClick={() => selection.set([])}>
            Choose none
          </button>
        </span>
      </div>
      {children}
    </section>
  );
}
