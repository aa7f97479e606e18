import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../../client/api.ts";
import { number } from "../../ui/format.ts";
import { Section } from "../../ui/page.tsx";
import { Loaded } from "../../ui/states.tsx";

const MOST = 5;

/** Who has the most to mend, as far as owners were named; and how much has none. */
export function Owners() {
  const query = useQuery({
    queryKey: ["assets", "groups", "owner", "flawed"],
    queryFn: () => api.assets.groups({ query: { by: "owner", flawed: "yes" } }),
  });
  const nobody = useQuery({
    queryKey: ["assets", "counts", { without: "owner", flawed: "yes" }],
    queryFn: () => api.assets.counts({ query: { without: "owner", flawed: "yes" } }),
  });
  return (
    <Section
      title="Whose is what has findings"
      actions={
        <Link to="/inventory" search={{ group: "owner" }}>
          All owners
        </Link>
      }
    >
      <Loaded query={query}>
        {(owners) =>
          owners.length === 0 ? (
            <p className="muted">No asset with an open finding has an owner who was named.</p>
          ) : (
            <ul className="timeline">
              {owners.slice(0, MOST).map(({ value, assets }) => (
                <li key={value}>
                  <span className="wrap">{value}</span>
                  <span className="small muted">
                    <Link to="/inventory" search={{ owner: value, flawed: "yes" }} data-counts="assets">
                      {number(assets)} {assets === 1 ? "asset" : "assets"}
                    </Link>{" "}
                    with open findings
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <Loaded query={nobody}>
        {(counts) => {
          const count = Object.values(counts).reduce((sum, of) => sum + of, 0);
          return count === 0 ? null : (
            <p className="small">
              <Link to="/inventory" search={{ without: "owner", flawed: "yes" }} data-counts="assets">
                {number(count)} {count === 1 ? "asset" : "assets"}
              </Link>{" "}
              with open findings {count === 1 ? "has" : "have"} no owner.
            </p>
          );
        }}
      </Loaded>
    </Section>
  );
}
