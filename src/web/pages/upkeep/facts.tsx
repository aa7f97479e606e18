import type { ReactNode } from "react";
import { Mark } from "../../ui/marks.tsx";

/** Names and values, one beside the other. */
export const Facts = ({ of }: { readonly of: readonly (readonly [name: string, value: ReactNode])[] }) => (
  <dl className="facts">
    {of.map(([name, value]) => (
      <div key={name} style={{ display: "contents" }}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

const SIGNS = { good: "●", medium: "◐", critical: "×" } as const;

/** How something is, with a sign for each. */
export const Said = ({ is, children }: { readonly is: keyof typeof SIGNS; readonly children: ReactNode }) => (
  <Mark tone={is} sign={SIGNS[is]}>
    {children}
  </Mark>
);
