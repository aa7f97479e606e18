import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api, queries } from "../client/api.ts";
import { useMay } from "../client/self.ts";
import { Dialog } from "../ui/dialog.tsx";
import { number } from "../ui/format.ts";
import { Section } from "../ui/page.tsx";
import { Problem } from "../ui/states.tsx";

/** Offers the demo estate to who may make projects, where the installation carries one. */
export function DemoOffer() {
  const may = useMay("projects:manage");
  const state = useQuery({ queryKey: ["demo"], queryFn: () => api.demo.get({}), enabled: may });
  const load = useMutation({
    mutationFn: () => api.demo.load({}),
    onSuccess: () => queries.invalidateQueries(),
  });
  if (state.data?.available !== true || state.data.project !== null) return null;
  return (
    <Section title="Or look at the demo estate first">
      <p>
        Sixteen repositories of an invented company, written to be scanned, with planted flaws. What you see is what{" "}
        <code>stance scan</code> says of them; nothing else is made up. They go into a project of their own, marked as
        demo, and leave with one click.
      </p>
      {load.isError ? <Problem error={load.error} /> : null}
      <div className="row">
        <button type="button" className="button primary" disabled={load.isPending} onClick={() => load.mutate()}>
          {load.isPending ? "Putting it in…" : "Look at the demo estate"}
        </button>
        <span className="muted small" role="status">
          {load.isPending ? <DemoProgress /> : null}
        </span>
      </div>
    </Section>
  );
}

/** The platform says when something changed; the number of repositories grows as they come in. */
function DemoProgress() {
  const sources = useQuery({ queryKey: ["sources"], queryFn: () => api.sources.list({}) });
  const count = (sources.data ?? []).filter(({ id }) => id.startsWith("demo-")).length;
  return `${number(count)} repositories so far`;
}

/** The project of the demo estate with its sources; undefined where there is none. */
function useDemo() {
  const projects = useQuery({ queryKey: ["projects"], queryFn: () => api.projects.list({}) });
  const project = projects.data?.find(({ demo }) => demo);
  const sources = useQuery({
    queryKey: ["sources"],
    queryFn: () => api.sources.list({}),
    enabled: project !== undefined,
  });
  if (project === undefined) return undefined;
  return { project, sources: (sources.data ?? []).filter((source) => source.project === project.id) };
}

/** Says on every page that what is shown includes the demo estate, and takes it away. */
export function DemoBanner() {
  const demo = useDemo();
  const may = useMay("projects:manage");
  const [isAsked, setAsked] = useState(false);
  const remove = useMutation({
    mutationFn: () => api.demo.remove({}),
    onSuccess: () => {
      setAsked(false);
      return queries.invalidateQueries();
    },
  });
  if (demo === undefined) return null;
  return (
    <aside className="demo-banner" aria-label="Demo estate">
      <p>
        <DemoMark /> Every list and number includes the {number(demo.sources.length)} repositories of the demo estate.
        They are invented.
      </p>
      {may ? (
        <>
          <button type="button" className="button small" onClick={() => setAsked(true)}>
            Remove the demo
          </button>
          {isAsked ? (
            <Dialog title="Remove the demo estate?" onClose={() => setAsked(false)}>
              <p>
                {number(demo.sources.length)} repositories go, with every asset, finding and decision that only they
                brought, and their past. What your own sources saw stays. The audit log keeps that the demo was here.
              </p>
              {remove.isError ? <Problem error={remove.error} /> : null}
              <div className="row">
                <button
                  type="button"
                  className="button primary"
                  disabled={remove.isPending}
                  onClick={() => remove.mutate()}
                >
                  {remove.isPending ? "Removing…" : "Remove it"}
                </button>
                <button type="button" className="button" onClick={() => setAsked(false)}>
                  Keep it
                </button>
              </div>
            </Dialog>
          ) : null}
        </>
      ) : null}
    </aside>
  );
}

/** Marks what belongs to the demo estate. */
const DemoMark = () => <span className="demo-mark">Demo</span>;

/** Marks a source, where it is one of the demo estate. */
export function DemoSource({ source }: { readonly source: string | undefined }) {
  const demo = useDemo();
  return demo?.sources.some(({ id }) => id === source) ? <DemoMark /> : null;
}

/** The next steps once the demo is there: a true finding with its code. */
export function DemoNext() {
  const demo = useDemo();
  const query = useQuery({
    queryKey: ["findings", "demo-worst"],
    queryFn: () => api.findings.list({ query: { states: "open,reopened", limit: 1 } }),
    enabled: demo !== undefined,
  });
  const [worst] = query.data?.items ?? [];
  if (demo === undefined || worst === undefined) return null;
  return (
    <p className="note">
      Begin with the worst:{" "}
      <Link to="/findings/$id" params={{ id: worst.id }}>
        {worst.message}
      </Link>
    </p>
  );
}
