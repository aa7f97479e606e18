import { useNavigate } from "@tanstack/react-router";
import { copy } from "../../ui/announce.tsx";
import { ContextMenu, type MenuAct } from "../../ui/context-menu.tsx";
import { listed } from "../../ui/format.ts";
import { pinned, withoutThem } from "./deeds.ts";
import { isGroup, type Node } from "./model.ts";
import { titleOf } from "./node-box.tsx";
import { type Place, pinsOf } from "./places.ts";
import { useGraphSearch } from "./state.ts";

/** Where a menu was asked for: of what, at which point of the window, and where its box stands. */
export interface Asked {
  readonly id: string;
  readonly at: Place;
  readonly place: Place;
}

interface NodeMenuOf {
  readonly node: Node;
  readonly asked: Asked;
  readonly onMove: () => void;
  readonly onPaths: () => void;
  readonly onClose: () => void;
}

/** Gives the focus to a box that is drawn. */
export const focusBox = (id: string): void =>
  document.querySelector<HTMLElement>(`[data-node="${CSS.escape(id)}"]`)?.focus();

/** All that can be done with one box. */
export function NodeMenu({ node, asked, onMove, onPaths, onClose }: NodeMenuOf) {
  const { search, set, toggle, choose } = useGraphSearch();
  const navigate = useNavigate();
  const { id } = node;
  const chosen = listed(search.chosen);
  const isChosen = chosen.includes(id);
  const isPinned = pinsOf(listed(search.pins)).has(id);
  const isOpen = listed(search.open).includes(id);
  const ofAll: MenuAct[] = [
    { says: "Hide", run: () => set(withoutThem(search, [id])) },
    isPinned
      ? { says: "Unpin", run: () => set(pinned(search, id, null)) }
      : { says: "Pin here", run: () => set(pinned(search, id, asked.place)) },
    { says: "Move", run: onMove },
    {
      says: isChosen ? "Do not choose" : "Choose",
      run: () => choose(isChosen ? chosen.filter((item) => item !== id) : [...chosen, id]),
    },
  ];
  const ofAssets = (): MenuAct[] => [
    {
      says: "Begin a way here",
      run: () => set({ from: id }),
      why: search.from === id ? "It begins here." : undefined,
    },
    { says: "End the way here", run: () => set({ to: id }), why: whyNoEnd(search, id) },
    { says: "Paths through it", run: onPaths },
    {
      says: "Open its page",
      run: () => void navigate({ to: "/inventory/$id", params: { id }, search: { at: search.at } }),
    },
    { says: "Copy its id", run: () => void copy(id, "Id: copied") },
  ];
  return (
    <ContextMenu
      label={titleOf(node)}
      at={asked.at}
      acts={[
        { says: openWords(node, isOpen), run: () => toggle("open", id) },
        ...ofAll,
        ...(isGroup(id) ? [] : ofAssets()),
      ]}
      onClose={(back) => {
        onClose();
        if (back) focusBox(id);
      }}
    />
  );
}

const openWords = ({ id }: Node, isOpen: boolean): string =>
  isGroup(id) ? "Show each of them" : isOpen ? "Close its neighbours" : "Open its neighbours";

/** Why a way cannot end at an asset; undefined where it can. */
export const whyNoEnd = (
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  id: string,
): string | undefined =>
  from === undefined
    ? "Begin a way first."
    : from === id
      ? "The way begins here."
      : to === id
        ? "It ends here."
        : undefined;
