import { useTechnique } from "../client/names.ts";

/** What attackers do, by name; the id stands beside it, for those who look it up. */
export function Techniques({ ids }: { readonly ids: readonly string[] }) {
  const technique = useTechnique();
  if (ids.length === 0) return "none";
  return (
    <ul className="techniques">
      {ids.map((id) => {
        const known = technique(id);
        // A part of a technique is called by both names: `AML.T0010.002` is the data of a supply chain.
        const whole = /^AML\.T\d+\.\d+$/.test(id) ? technique(id.slice(0, id.lastIndexOf("."))) : undefined;
        return (
          <li key={id} className="wrap">
            {known === undefined ? null : `${whole === undefined ? "" : `${whole.title}: `}${known.title} `}
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
