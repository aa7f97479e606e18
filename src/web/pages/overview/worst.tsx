import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../../client/api.ts";
import { useRuleTitle } from "../../client/names.ts";
import { number } from "../../ui/format.ts";
import { SeverityMark } from "../../ui/marks.tsx";
import { Section } from "../../ui/page.tsx";
import { Loaded } from "../../ui/states.tsx";
import { OPEN } from "./tiles.tsx";

const MOST = 8;

/** What is wrong, by rule: one line for one kind of flaw, however often it is there. */
export function WorstFindings() {
  const title = useRuleTitle();
  const query = useQuery({
    queryKey: ["findings", "groups", "worst"],
    queryFn: () => api.findings.groups({ query: { by: "rule", states: OPEN, limit: MOST } }),
  });
  return (
    <Section
      title="Worst first"
      actions={
        <Link to="/findings" search={{ state: OPEN, group: "rule" }}>
          All, by rule
        </Link>
      }
    >
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">No rule found a flaw in what was looked at.</p>
          ) : (
            <ul className="timeline">
              {items.map((group) => (
                <li key={group.rule}>
                  <span className="wrap">{title(group.rule)}</span>
                  <span className="row small muted">
                    <SeverityMark severity={group.severity} />
                    <Link to="/findings" search={{ state: OPEN, rule: group.rule }} data-counts="findings">
                      {number(group.findings)} {group.findings === 1 ? "finding" : "findings"}
                    </Link>
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}
