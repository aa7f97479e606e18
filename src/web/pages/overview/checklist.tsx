import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { FIRST_STEPS, type FirstStep } from "../../../domain/first-step.ts";
import { PERMISSIONS } from "../../../domain/permission.ts";
import type { Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";
import { api, queries } from "../../client/api.ts";
import { useMay } from "../../client/self.ts";
import { announce } from "../../ui/announce.tsx";
import { number } from "../../ui/format.ts";
import { Mark } from "../../ui/marks.tsx";
import { Section } from "../../ui/page.tsx";
import { Problem } from "../../ui/states.tsx";

type Steps = ReplyOf<Contract["firstSteps"]["list"]>;
type Step = Steps["steps"][number];

const KEY = ["first-steps"] as const;
const useFirstSteps = () => useQuery({ queryKey: KEY, queryFn: () => api.firstSteps.list({}) });

const useShowing = () =>
  useMutation({
    mutationFn: (putAway: boolean) => api.firstSteps.show({ body: { putAway } }),
    onSuccess: async (_, putAway) => {
      await queries.invalidateQueries({ queryKey: KEY });
      announce(putAway ? "The first steps are put away" : "The first steps are shown again");
    },
  });

const left = ({ steps }: Steps): number => steps.filter(({ done }) => !done).length;
const progress = (of: Steps): string => `${number(of.steps.length - left(of))} of ${number(of.steps.length)}`;

interface Said {
  readonly title: string;
  /** What it is, or is good for. */
  readonly why: string;
  /** Where it is done. */
  readonly action: ReactNode;
}

const SAYS: { readonly [step in FirstStep]: Said } = {
  look: {
    title: "Look at something",
    why: "A run of a source, or the demo estate.",
    action: <Link to="/sources">Look at a source</Link>,
  },
  source: {
    title: "Connect a source of your own",
    why: "A folder, a repository, an upload, or a pipeline that pushes.",
    action: <Link to="/sources">Add a source</Link>,
  },
  owner: {
    title: "Name an owner",
    why: "Somebody who answers for an asset. No scan can see that.",
    action: (
      <Link to="/inventory" search={{ without: "owner" }}>
        Choose an asset without an owner
      </Link>
    ),
  },
  "second-person": {
    title: "Invite a second person",
    why: "Who accepts a risk should not be the one who made it.",
    action: <Link to="/access">Invite a person</Link>,
  },
  baseline: {
    title: "Approve a baseline",
    why: "From then on it is told what differs from it.",
    action: (
      <Link to="/baselines" search={{ approve: "estate" }}>
        Approve the state of the estate
      </Link>
    ),
  },
  webhook: {
    title: "Add a webhook",
    why: "So that your own tools hear what happens.",
    action: <Link to="/webhooks">Add a webhook</Link>,
  },
};

/** What is left to do until the platform is one's own: told by the records, until it is done or put away. */
export function Checklist() {
  const { data } = useFirstSteps();
  const showing = useShowing();
  if (data === undefined || data.putAway || left(data) === 0) return null;
  return (
    <Section
      title="First steps"
      actions={
        <button type="button" className="plain small" disabled={showing.isPending} onClick={() => showing.mutate(true)}>
          Put away
        </button>
      }
    >
      <div className="row">
        <progress
          max={data.steps.length}
          value={data.steps.length - left(data)}
          aria-label="First steps that are done"
        />
        <span className="small muted">{progress(data)} are done, as the records say</span>
      </div>
      {showing.isError ? <Problem error={showing.error} /> : null}
      <ol className="steps">
        {data.steps.map((step) => (
          <Line key={step.id} {...step} />
        ))}
      </ol>
    </Section>
  );
}

function Line({ id, done, may }: Step) {
  const { title, why, action } = SAYS[id];
  return (
    <li className="step" data-step={id} data-done={done}>
      <Mark tone={done ? "good" : "quiet"} sign={done ? "✓" : "○"}>
        <span className="visually-hidden">{done ? "Done: " : "To do: "}</span>
      </Mark>
      <span>
        {title}
        <span className="small muted"> {done ? "" : why}</span>
      </span>
      {done ? null : may ? <span className="small">{action}</span> : <NotYours step={id} />}
    </li>
  );
}

/** One sees that it is not done, and may not do it. */
const NotYours = ({ step }: { readonly step: FirstStep }) => (
  <span className="small muted">You may not do this. It takes the right to {PERMISSIONS[FIRST_STEPS[step].does]}.</span>
);

/** Brings the first steps back, once they were put away. */
export function ChecklistAgain() {
  const { data } = useFirstSteps();
  const may = useMay("estate:read");
  const showing = useShowing();
  if (!may || data === undefined || !data.putAway || left(data) === 0) return null;
  return (
    <button type="button" className="button small" disabled={showing.isPending} onClick={() => showing.mutate(false)}>
      First steps: {progress(data)}
    </button>
  );
}
