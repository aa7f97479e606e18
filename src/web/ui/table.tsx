import type { ReactNode } from "react";

/** A table that scrolls by itself where it is too wide, by keyboard as well. */
export const Table = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
  <section className="table" aria-label={label} tabIndex={0}>
    <table>{children}</table>
  </section>
);
