import type { ReactNode } from "react";

export interface ActiveFilter {
  readonly name: string;
  readonly says: ReactNode;
  /** What it says as plain text, for the button that takes it away. */
  readonly text: string;
  readonly onRemove: () => void;
}

/** Filters that are on beside those that are chips of their own; each can be taken away. */
export const ActiveFilters = ({ filters }: { readonly filters: readonly ActiveFilter[] }) =>
  filters.length === 0 ? null : (
    <ul className="row" aria-label="Further filters">
      {filters.map(({ name, says, text, onRemove }) => (
        <li key={name} className="chip active wrap">
          <span className="wrap">{says}</span>
          <button type="button" className="remove" aria-label={`Take away the filter: ${text}`} onClick={onRemove}>
            <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
