const Value = ({ value }: { readonly value: string | null }) =>
  value === null ? <span className="muted">not there</span> : <span className="wrap">{value}</span>;

/** What was and what is, in a line. */
export const BeforeAfter = ({ before, after }: { readonly before: string | null; readonly after: string | null }) => (
  <div className="small before-after">
    <span>
      <span className="muted">was </span>
      <Value value={before} />
    </span>{" "}
    <span aria-hidden="true">→</span>{" "}
    <span>
      <span className="muted">is </span>
      <Value value={after} />
    </span>
  </div>
);
