import { Link } from "@tanstack/react-router";
import { useRef } from "react";
import { fieldOf, instantOfField } from "./dates.ts";
import type { Asked } from "./instant.ts";
import { Menu } from "./menu.tsx";
import { Time } from "./time.tsx";

interface Choosing {
  readonly asked: Asked;
  /** Undefined: as it is now. */
  readonly onChange: (at: string | undefined) => void;
}

/** Chooses the instant that a page shows. */
export function AsOf({ asked, onChange }: Choosing) {
  const field = useRef<HTMLInputElement>(null);
  const now = Date.now();
  return (
    <Menu label={asked.at === undefined ? "As of now" : <>As of {<Time at={asked.at} />}</>}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const text = field.current?.value ?? "";
          if (text !== "") onChange(new Date(instantOfField(text)).toISOString());
        }}
      >
        <label className="field">
          Show it as it was at
          <input
            key={asked.at}
            ref={field}
            type="datetime-local"
            required
            max={fieldOf(now)}
            defaultValue={fieldOf(asked.at ?? now)}
          />
        </label>
        <div className="row">
          <button type="submit" className="button primary small">
            Show
          </button>
          {asked.at === undefined ? null : (
            <button type="button" className="button small" onClick={() => onChange(undefined)}>
              Back to now
            </button>
          )}
        </div>
      </form>
    </Menu>
  );
}

/** Says that a page shows the past, or that its address names no instant; nothing where it shows what is. */
export function PastMark({ asked, onChange }: Choosing) {
  if (asked.malformed !== undefined)
    return (
      <div className="note bad stack" role="alert">
        <p className="wrap">
          “{asked.malformed}” is no instant, so nothing is shown. Write it like 2026-11-26T10:00Z, or in milliseconds
          since 1970.
        </p>
        <div>
          <button type="button" className="button" onClick={() => onChange(undefined)}>
            Show it as it is now
          </button>
        </div>
      </div>
    );
  if (asked.at === undefined) return null;
  return (
    <aside className="past" aria-label="The past is shown">
      <p>
        <strong>
          As it was <Time at={asked.at} />.
        </strong>{" "}
        Nothing here says how it is now.
      </p>
      <span className="row">
        <Link
          to="/changes"
          search={{ from: String(asked.at), to: new Date().toISOString().slice(0, 10) }}
          className="button small"
        >
          What changed since
        </Link>
        <button type="button" className="button small" onClick={() => onChange(undefined)}>
          Back to now
        </button>
      </span>
    </aside>
  );
}
