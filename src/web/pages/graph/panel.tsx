import { Link } from "@tanstack/react-router";
import { Act } from "../../ui/act.tsx";
import { verbWords, words } from "../../ui/format.ts";
import { Section } from "../../ui/page.tsx";
import type { Node, View } from "./model.ts";
import { whyNoEnd } from "./node-menu.tsx";
import { FindAsset } from "./start.tsx";
import type { GraphSearch } from "./state.ts";

interface Panel {
  readonly node: Node;
  readonly view: View;
  readonly search: GraphSearch;
  readonly isOpen: boolean;
  readonly set: (change: GraphSearch) => void;
  readonly onOpen: () => void;
  readonly onHide: () => void;
}

/** What is looked at, what it is connected to among what is drawn, and what can be done with it. */
export function NodePanel({ node: { id, kind, name }, view, search, isOpen, set, onOpen, onHide }: Panel) {
  const names = new Map(view.nodes.map((node) => [node.id, node]));
  const edges = view.edges.filter(({ from, to }) => from === id || to === id);
  return (
    <Section title={name}>
      <p className="small muted">{words(kind)}</p>
      <div className="row">
        <button type="button" className="button primary small" onClick={onOpen}>
          {isOpen ? "Close its neighbours" : "Open its neighbours"}
        </button>
        <Link className="button small" to="/inventory/$id" params={{ id }} search={{ at: search.at }}>
          Its page
        </Link>
        <button type="button" className="button small" onClick={onHide}>
          Hide
        </button>
      </div>
      <div className="row">
        <Act why={search.from === id ? "It begins here." : undefined} onAct={() => set({ from: id })}>
          Begin a way here
        </Act>
        <Act why={whyNoEnd(search, id)} onAct={() => set({ to: id })}>
          End the way here
        </Act>
      </div>
      {search.from === undefined ? null : <FindAsset label="Or end the way at" to={(to) => ({ ...search, to })} />}
      <ul className="stack small" aria-label="Drawn relationships">
        {edges.map(({ from, verb, to }) => {
          const other = names.get(from === id ? to : from);
          return (
            <li key={`${from} ${verb} ${to}`} className="wrap">
              {from === id ? <span className="muted">{verbWords(verb)} </span> : null}
              <button type="button" className="plain" onClick={() => set({ pick: other?.id })}>
                {other?.name ?? "?"}
                {other?.count === undefined ? "" : ` (${other.count})`}
              </button>
              {from === id ? null : <span className="muted"> {verbWords(verb)} this</span>}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
