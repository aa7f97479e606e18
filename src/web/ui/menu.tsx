import { type ReactNode, useEffect, useRef } from "react";

/** Hangs the panel from its right edge where it would leave the window on that side. */
function settle(panel: Element | null | undefined): void {
  panel?.classList.remove("from-right");
  panel?.classList.toggle("from-right", panel.getBoundingClientRect().right > document.documentElement.clientWidth);
}

/** A button that opens a small panel beneath it. Escape, or a look elsewhere, closes it. */
export function Menu({
  label,
  look = "button",
  children,
}: {
  readonly label: ReactNode;
  readonly look?: string;
  readonly children: ReactNode;
}) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = (): void => menu.current?.removeAttribute("open");
  useEffect(() => {
    const elsewhere = (event: Event): void => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) menu.current?.removeAttribute("open");
    };
    document.addEventListener("pointerdown", elsewhere);
    document.addEventListener("focusin", elsewhere);
    return () => {
      document.removeEventListener("pointerdown", elsewhere);
      document.removeEventListener("focusin", elsewhere);
    };
  }, []);
  return (
    <details
      className="menu"
      ref={menu}
      onToggle={() => settle(menu.current?.querySelector(".menu-panel"))}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || menu.current?.open !== true) return;
        event.stopPropagation();
        close();
        menu.current.querySelector("summary")?.focus();
      }}
    >
      <summary className={look}>{label}</summary>
      <div className="menu-panel stack">{children}</div>
    </details>
  );
}
