import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Dialog } from "../ui/dialog.tsx";
import type { Command } from "./commands.ts";
import { useFound } from "./found.ts";

/** One box for everything: pages, what one may do, what was looked at, people, rules, and the assets and findings of the estate. */
export function Palette({ onClose, onHelp }: { readonly onClose: () => void; readonly onHelp: () => void }) {
  const [asked, setAsked] = useState("");
  const [place, setPlace] = useState(0);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const { found, isNear } = useFound(asked, onHelp);
  const current = Math.min(place, found.length - 1);
  const run = (command: Command | undefined): void => {
    if (command === undefined || command.why !== undefined) return;
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
                  aria-disabled={command.why !== undefined}
                  className="palette-option wrap"
                  onClick={() => run(command)}
                >
                  {command.title}
                  {command.hint === undefined ? null : <span className="small muted"> {command.hint}</span>}
                  {command.why === undefined ? null : <div className="small muted">{command.why}</div>}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <p className="small muted" role="status">
        {said(found.length, isNear)}
      </p>
    </Dialog>
  );
}

function said(count: number, isNear: boolean): string {
  if (count === 0) return "Nothing is called so.";
  const rest = "↓ ↑ choose, Enter opens.";
  // The search itself is always offered.
  return isNear
    ? `Nothing is called so.${count > 1 ? ` ${count - 1} nearly. ${rest}` : ""}`
    : `${count} found. ${rest}`;
}
