import { type ReactNode, useId } from "react";

/**
 * A button for something that cannot always be done. Where it cannot it stays in reach of keys and of those who listen, does nothing, and says
 * why beside it. For what someone may never do there is no button at all.
 */
export function Act({
  why,
  look = "button small",
  type = "button",
  isBusy = false,
  onAct,
  children,
}: {
  /** Why it cannot be done now, as a sentence; undefined where it can. */
  readonly why: string | undefined;
  readonly look?: string;
  readonly type?: "button" | "submit";
  readonly isBusy?: boolean;
  readonly onAct?: () => void;
  readonly children: ReactNode;
}) {
  const id = useId();
  const isBlocked = why !== undefined;
  return (
    <span className="act">
      <button
        type={type}
        className={look}
        disabled={isBusy}
        aria-disabled={isBlocked}
        aria-describedby={isBlocked ? id : undefined}
        onClick={(event) => {
          if (isBlocked) event.preventDefault();
          else onAct?.();
        }}
      >
        {children}
      </button>
      {isBlocked ? (
        <span id={id} className="small muted wrap">
          {why}
        </span>
      ) : null}
    </span>
  );
}
