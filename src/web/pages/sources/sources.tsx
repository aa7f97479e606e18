import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../../client/api.ts";
import { useMay } from "../../client/self.ts";
import { PageHead, Section } from "../../ui/page.tsx";
import { Loaded } from "../../ui/states.tsx";
import { NewSource } from "./form.tsx";
import { SourceItem } from "./list.tsx";
import { Runs } from "./runs.tsx";

/** What is looked at, and how each look went. */
export function Sources() {
  const sources = useQuery({ queryKey: ["sources"], queryFn: () => api.sources.list({}) });
  const may = useMay("sources:manage");
  const mayJobs = useMay("jobs:manage");
  return (
    <>
      <PageHead title="Sources">
        What is looked at, and how each look went. What a run could not look at stays as it was known before.
      </PageHead>
      {may ? (
        <details className="card">
          <summary>Add a source</summary>
          <NewSource />
        </details>
      ) : null}
      <Section title="Sources" actions={mayJobs ? <Link to="/jobs">Jobs in the background</Link> : null}>
        <Loaded query={sources}>
          {(items) =>
            items.length === 0 ? (
              <p className="muted">None yet: add one, or let the first push make it.</p>
            ) : (
              <ul className="timeline">
                {items.map((source) => (
                  <SourceItem key={source.id} source={source} may={may} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Section>
      <h2>Runs</h2>
      <Runs />
    </>
  );
}
