import { type ReactNode, useState } from "react";

/** What was pressed is gone: the focus goes on to what stands in its place. */
const focus = (button: HTMLElement | null): void => button?.focus();

/** Something that cannot be taken back: what it changes is told first, and it is done at the second word. */
export function Sure({
  label,
  of,
  tells,
  isBusy = false,
  onSure,
}: {
  /** What the button says, and of what, for those who do not see what it stands beside. */
  readonly label: string;
  readonly of: string;
  readonly tells: ReactNode;
  readonly isBusy?: boolean;
  readonly onSure: () => void;
}) {
  const [isAsked, setAsked] = useState(false);
  if (!isAsked)
    return (
      <button type="button" className="plain small" disabled={isBusy} onClick={() => setAsked(true)}>
        {label}
        <span className="visually-hidden"> {of}</span>
      </button>
    );
  return (
    <fieldset className="row small" aria-label={`${label} ${of}?`}>
      <span className="wrap">{tells}</span>
      <button
        type="button"
        className="button small"
        ref={focus}
        disabled={isBusy}
        onClick={() => {
          setAsked(false);
          onSure();
        }}
      >
        {label}, now<span className="visually-hidden"> {of}</span>
      </button>
      <button type="button" className="button small" onClick={() => setAsked(false)}>
        Leave it
      </button>
    </fieldset>
  );
}
