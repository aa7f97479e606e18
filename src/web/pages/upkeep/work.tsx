import { Link } from "@tanstack/react-router";
import { number, words } from "../../ui/format.ts";
import { Section } from "../../ui/page.tsx";
import { Time } from "../../ui/time.tsx";
import { Facts, Said } from "./facts.tsx";
import type { State } from "./state.ts";

/** Jobs by kind, what waits and what was lost. */
export function Queue({ jobs, oldestDue, lost }: State["queue"]) {
  const kinds = [...Map.groupBy(jobs, ({ kind }) => kind)];
  return (
    <Section title="Work in the background" actions={<Link to="/jobs">Jobs</Link>}>
      {kinds.length === 0 ? <p className="muted">No job is kept.</p> : null}
      <Facts
        of={[
          ...kinds.map(
            ([kind, of]) =>
              [words(kind), of.map(({ state, count }) => `${number(count)} ${state}`).join(", ")] as const,
          ),
          [
            "Waits longest",
            oldestDue === null ? (
              <Said key="due" is="good">
                Nothing is due
              </Said>
            ) : (
              <span key="due">
                {words(oldestDue.kind)}, due <Time at={oldestDue.runAt} as="ago" />
                {oldestDue.error === null ? "" : `: ${oldestDue.error}`}
              </span>
            ),
          ],
          [
            "Lost",
            lost === 0 ? (
              "none"
            ) : (
              <Said key="lost" is="critical">
                {number(lost)} not heard of in time
              </Said>
            ),
          ],
        ]}
      />
    </Section>
  );
}

/** Messages that wait or never arrived. */
export const Webhooks = ({ waiting, oldestWaiting, failed, failing, disabled }: State["webhooks"]) => (
  <Section title="Webhooks" actions={<Link to="/webhooks">See them</Link>}>
    <Facts
      of={[
        [
          "Waiting",
          <span key="waiting">
            {number(waiting)}
            {oldestWaiting === null ? "" : ", the oldest since "}
            {oldestWaiting === null ? null : <Time at={oldestWaiting} as="ago" />}
          </span>,
        ],
        [
          "Never arrived",
          failed === 0 ? (
            "none"
          ) : (
            <Said key="failed" is="medium">
              {number(failed)}
            </Said>
          ),
        ],
        [
          "Failing",
          failing === 0 ? (
            "none"
          ) : (
            <Said key="failing" is="critical">
              {number(failing)}
            </Said>
          ),
        ],
        ["Switched off", number(disabled)],
      ]}
    />
  </Section>
);
