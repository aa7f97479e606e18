import { type ReactNode, useId, useLayoutEffect, useRef } from "react";

/** A dialog over the page. The browser keeps the focus inside, and gives it back where it was. */
export function Dialog({
  title,
  isPlain = false,
  onClose,
  children,
}: {
  readonly title: string;
  /** Without a head: its title is only read out. */
  readonly isPlain?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Before it leaves the page: once it is gone the browser does not know any more where the focus was.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside it closes it; on the keyboard Escape does
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={id}
      onCancel={onClose}
      onClick={(event) => (event.target === dialog.current ? onClose() : undefined)}
    >
      <div className="dialog-body stack">
        {isPlain ? (
          <h2 id={id} className="visually-hidden">
            {title}
          </h2>
        ) : (
          <div className="row spread">
            <h2 id={id}>{title}</h2>
            <button type="button" className="button small" onClick={onClose}>
              Close
            </button>
          </div>
        )}
        {children}
      </div>
    </dialog>
  );
}
