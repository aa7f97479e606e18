import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";
import { api } from "../../client/api.ts";
import { listed, number } from "../../ui/format.ts";
import { useNarrow } from "../../ui/narrow.ts";
import { Section } from "../../ui/page.tsx";
import { Loaded, Problem } from "../../ui/states.tsx";
import type { PathsSearch } from "./view.ts";

type Fixes = ReplyOf<Contract["attackPaths"]["fixes"]>;
type Fix = Fixes["fixes"][number];
type Search = { readonly search: PathsSearch; readonly set: (change: PathsSearch) => void };

/** Fixes to try: each toggle thinks the estate through again without the steps, and says what is left. */
export function Board({ search, set }: Search) {
  const { at } = search;
  const query = useQuery({
    queryKey: ["attack-paths", "fixes", at],
    queryFn: () => api.attackPaths.fixes({ query: { at } }),
  });
  return (
    <Section title="Fix these first">
      <Loaded query={query}>
        {(fixes) =>
          fixes.fixes.length === 0 && search.cut === undefined ? (
            <p className="muted">No fix is known that would take a path away, or there is no path to take away.</p>
          ) : (
            <Toggles {...fixes} search={search} set={set} />
          )
        }
      </Loaded>
    </Section>
  );
}

/** Fixes that are shown on a narrow screen before someone asks for more. */
const FOLD = 3;

function Toggles({ fixes, sought, isCertain, search, set }: Fixes & Search) {
  const chosen = listed(search.cut);
  const toggle = (id: string): void => {
    const next = chosen.includes(id) ? chosen.filter((item) => item !== id) : [...chosen, id];
    set({ cut: next.join(",") || undefined });
  };
  const isNarrow = useNarrow();
  const [isOpen, setOpen] = useState(false);
  // On a narrow screen each is as high as a card: the first are shown, and all where one of the others is tried.
  const isFolded = isNarrow && !isOpen && fixes.slice(FOLD).every(({ id }) => !chosen.includes(id));
  const shown = isFolded ? fixes.slice(0, FOLD) : fixes;
  const others = chosen.filter((id) => fixes.every((fix) => fix.id !== id));
  return (
    <div className="columns">
      <div className="stack">
        <fieldset className="plain-set stack">
          <legend className="small muted">Try a fix: nothing is changed by it but the figures beside.</legend>
          {shown.map((fix) => (
            <FixToggle
              key={fix.id}
              fix={fix}
              isCertain={isCertain}
              isOn={chosen.includes(fix.id)}
              onToggle={() => toggle(fix.id)}
            />
          ))}
          {others.map((id) => (
            <label key={id} className="check">
              <input type="checkbox" checked onChange={() => toggle(id)} />
              <span className="wrap">
                From a path: without <code>{id.split("~")[0]}</code>
              </span>
            </label>
          ))}
        </fieldset>
        <div className="row">
          {shown.length === fixes.length ? null : (
            <button type="button" className="button small" onClick={() => setOpen(true)}>
              Show all {number(fixes.length)} fixes
            </button>
          )}
          <button
            type="button"
            className="button small"
            onClick={() => set({ cut: fixes.map(({ id }) => id).join(",") || undefined })}
          >
            Try all of them
          </button>
          <button
            type="button"
            className="button small"
            disabled={chosen.length === 0}
            onClick={() => set({ cut: undefined })}
          >
            Begin again
          </button>
        </div>
      </div>
      <WhatIsLeft cut={search.cut} at={search.at} sought={sought} isCertain={isCertain} />
    </div>
  );
}

const FixToggle = ({
  fix,
  isCertain,
  isOn,
  onToggle,
}: {
  readonly fix: Fix;
  readonly isCertain: boolean;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}) => (
  <div className="fix">
    <label className="check">
      <input type="checkbox" checked={isOn} onChange={onToggle} />
      <span className="wrap">
        <strong>{fix.assetName}</strong>: {worthOf(fix, isCertain)}
      </span>
    </label>
    <p className="small wrap">{fix.fix}</p>
    <p className="small muted wrap">
      <Link to="/inventory/$id" params={{ id: fix.assetId }}>
        The asset<span className="visually-hidden"> {fix.assetName}</span>
      </Link>{" "}
      · {fix.controls.map(({ title }) => title).join("; ")}
    </p>
  </div>
);

/** What a fix takes away, alone and after those above it: some are worth something only together. */
function worthOf({ alone, cuts }: Fix, isCertain: boolean): string {
  const what = isCertain ? "" : " possible";
  const own =
    alone === 0
      ? "takes nothing away by itself"
      : `puts ${number(alone)}${what} ${alone === 1 ? "target" : "targets"} out of reach by itself`;
  if (cuts === 0) return `${own}, but those below need it`;
  return cuts === alone ? own : `${own}, ${number(cuts)} after those above`;
}

const SHOWN = 8;

function WhatIsLeft({
  cut,
  at,
  sought,
  isCertain,
}: {
  readonly cut: string | undefined;
  readonly at: string | undefined;
  readonly sought: number;
  readonly isCertain: boolean;
}) {
  const query = useQuery({
    queryKey: ["attack-paths", "what-if", cut, at],
    queryFn: () => api.attackPaths.whatIf({ query: { cuts: cut ?? "", at } }),
    enabled: cut !== undefined,
    placeholderData: keepPreviousData,
  });
  const data = cut === undefined ? undefined : query.data;
  // While it is thought through, what is left is not known: the figure of before would be a wrong one.
  const isOut = cut !== undefined && (data === undefined || query.isPlaceholderData);
  const left = data === undefined ? sought : isCertain ? data.after.certain : data.after.uncertain;
  const gone = [...(data?.gone ?? []), ...(data?.lessCertain ?? [])];
  return (
    <div className="stack left" aria-live="polite" aria-busy={(isOut && !query.isError) || undefined}>
      <p>
        <span className="figure middle" data-left={isOut ? undefined : left}>
          {isOut ? "…" : number(left)}
        </span>{" "}
        of {number(sought)} targets {isCertain ? "can be reached" : "can perhaps be reached"}
        {data === undefined ? "" : " with these fixes"}
      </p>
      <meter
        min={0}
        max={Math.max(1, sought)}
        value={isOut && data === undefined ? 0 : left}
        aria-label="Targets that are left"
      />
      {cut !== undefined && query.isError ? <Problem error={query.error} /> : null}
      {cut === undefined ? <p className="small muted">Choose a fix to see what it takes away.</p> : null}
      {data !== undefined && gone.length === 0 ? (
        <p className="small muted">Nothing is taken away by these: other ways lead to the same.</p>
      ) : null}
      {gone.length === 0 ? null : (
        <ul className="small stack" aria-label="Taken away">
          {gone.slice(0, SHOWN).map((item) => (
            <li key={`${item.target} ${item.assetId}`} className="wrap">
              <s>
                {item.targetTitle}: {item.assetName}
              </s>
            </li>
          ))}
          {gone.length > SHOWN ? <li className="muted">and {number(gone.length - SHOWN)} more</li> : null}
        </ul>
      )}
      {data !== undefined && data.ignored.length > 0 ? (
        <p className="small muted">Some of the fixes in this address are for things that are not there.</p>
      ) : null}
    </div>
  );
}
