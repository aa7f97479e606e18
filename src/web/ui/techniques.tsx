import { useTechnique } from "../client/names.ts";

/** What attackers do, by name; the id stands beside it, for those who look it up. */
export function Techniques({ ids }: { readonly ids: readonly string[] }) {
  const technique = useTechnique();
  if (ids.length === 0) return "none";
  return (
    <ul className="techniques">
      {ids.map((id) => {
        const known = technique(id);
        return (
          <li key={id} className="wrap">
            {known === undefined ? null : `${known.title} `}
            <span className="small muted">
              {known === undefined ? "" : `${known.framework} `}
              {id}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
