import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from "react";
import { api } from "../client/api.ts";
import { useRules } from "../client/names.ts";
import { Dialog } from "../ui/dialog.tsx";
import { words } from "../ui/format.ts";
import { type Command, useCommands } from "./commands.ts";

const MOST_HITS = 12;
const MOST_RULES = 5;

const holds = (text: string, asked: string): boolean =>
  asked
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.toLowerCase().includes(word));

/** One box for everything: pages, what one may do, rules, and the assets and findings of the estate. */
export function Palette({ onClose, onHelp }: { readonly onClose: () => void; readonly onHelp: () => void }) {
  const [asked, setAsked] = useState("");
  const [place, setPlace] = useState(0);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const found = useFound(asked, onHelp);
  const current = Math.min(place, found.length - 1);
  const run = (command: Command | undefined): void => {
    if (command === undefined) return;
    onClose();
    command.run();
  };
  const onKey = (event: KeyboardEvent): void => {
    const steps = { ArrowDown: current + 1, ArrowUp: current - 1 }[event.key];
    if (steps !== undefined) setPlace((steps + found.length) % Math.max(1, found.length));
    else if (event.key === "Enter") run(found[current]);
    else return;
    event.preventDefault();
  };
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
    if (current < 0) setPlace(0);
  }, [current]);
  const groups = [...Map.groupBy(found, ({ group }) => group)];
  return (
    <Dialog title="Find or do" isPlain onClose={onClose}>
      <input
        className="palette-box"
        role="combobox"
        aria-label="Find a page, an asset, a finding or something to do"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found.length === 0 ? undefined : `${id}-${current}`}
        placeholder="Find a page, an asset, a finding or something to do"
        value={asked}
        onChange={({ target }) => {
          setAsked(target.value);
          setPlace(0);
        }}
        onKeyDown={onKey}
      />
      <div className="palette-list" role="listbox" id={`${id}-list`} aria-label="Found" ref={list}>
        {groups.map(([group, commands]) => (
          // biome-ignore lint/a11y/useSemanticElements: groups of a listbox have no element of their own
          <div key={group} role="group" aria-label={group}>
            <div className="palette-group small muted" aria-hidden="true">
              {group}
            </div>
            {commands.map((command) => {
              const index = found.indexOf(command);
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the box above takes the keys
                // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the box
                <div
                  key={command.id}
                  id={`${id}-${index}`}
                  role="option"
                  aria-selected={index === current}
                  className="palette-option wrap"
                  onClick={() => run(command)}
                >
                  {command.title}
                  {command.hint === undefined ? null : <span className="small muted"> {command.hint}</span>}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <p className="small muted" role="status">
        {found.length === 0 ? "Nothing is called so." : `${found.length} found. ↓ ↑ choose, Enter opens.`}
      </p>
    </Dialog>
  );
}

/** What the box has for what was written into it. */
function useFound(asked: string, onHelp: () => void): readonly Command[] {
  const navigate = useNavigate();
  const commands = useCommands(onHelp);
  const rules = useRules().data ?? [];
  const late = useDeferredValue(asked.trim());
  const hits = useQuery({
    queryKey: ["palette", late],
    queryFn: ({ signal }) => api.search.find({ query: { q: late, limit: MOST_HITS }, signal }),
    enabled: late.length > 1,
    placeholderData: (before) => before,
  });
  const own = commands.filter(({ title, hint = "" }) => holds(`${title} ${hint}`, late));
  if (late.length < 2) return own;
  const ofRules = rules.filter(({ id, title }) => holds(`${id} ${title}`, late)).slice(0, MOST_RULES);
  return [
    ...own,
    ...(hits.data ?? []).map(({ type, id, group, title }) => ({
      id: `${type} ${id}`,
      group: type === "asset" ? "Assets" : "Findings",
      title,
      hint: words(group),
      run: () =>
        void (type === "asset"
          ? navigate({ to: "/inventory/$id", params: { id } })
          : navigate({ to: "/findings/$id", params: { id } })),
    })),
    ...ofRules.map(({ id, title }) => ({
      id: `rule ${id}`,
      group: "Findings of a rule",
      title,
      hint: id,
      run: () => void navigate({ to: "/findings", search: { rule: id } }),
    })),
    {
      id: "search",
      group: "Search",
      title: `Search for “${late}”`,
      run: () => void navigate({ to: "/search", search: { q: late } }),
    },
  ];
}
