import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Contract, ReplyOf } from "../../platform/api/contract/contract.ts";
import { api, queries } from "../client/api.ts";
import { bytes, number, words } from "../ui/format.ts";
import { PageHead, Section } from "../ui/page.tsx";
import { Loaded, Problem } from "../ui/states.tsx";
import type { Column } from "../ui/table/column.ts";
import { Grid } from "../ui/table/grid.tsx";
import { Time } from "../ui/time.tsx";

type State = ReplyOf<Contract["upkeep"]["state"]>;

/** How the installation is: for those who look after it. */
export function Upkeep() {
  const query = useQuery({ queryKey: ["upkeep"], queryFn: () => api.upkeep.state({}) });
  return (
    <>
      <PageHead title="Health">What is kept, how the work goes, and whether what must be safe is.</PageHead>
      <Loaded query={query}>
        {(state) => (
          <>
            <div className="columns">
              <Audit {...state.audit} />
              <Backup backup={state.backup} />
              <Queue {...state.queue} />
              <Webhooks {...state.webhooks} />
              <Storage state={state} />
              <Retention {...state.retention} />
            </div>
            <Section title="What is kept">
              <details>
                <summary>Table by table</summary>
                <div className="list">
                  <Grid
                    label="Rows by table"
                    columns={COLUMNS}
                    rows={state.rows}
                    keyOf={({ table }) => table}
                    nameOf={({ table }) => table}
                    total={state.rows.length}
                  />
                </div>
              </details>
            </Section>
            <p className="small muted">
              As of <Time at={state.at} />.
            </p>
          </>
        )}
      </Loaded>
    </>
  );
}

const COLUMNS: readonly Column<State["rows"][number]>[] = [
  { id: "table", title: "Table", fields: [], cell: ({ table }) => <code>{table}</code> },
  { id: "group", title: "Part", fields: [], cell: ({ group }) => words(group) },
  { id: "count", title: "Rows, past states included", fields: [], isNumber: true, cell: ({ count }) => number(count) },
];

const Facts = ({ of }: { readonly of: readonly (readonly [name: string, value: ReactNode])[] }) => (
  <dl className="facts">
    {of.map(([name, value]) => (
      <div key={name} style={{ display: "contents" }}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

/** A judgement with a sign, a colour and words. */
const Said = ({
  is,
  children,
}: {
  readonly is: "good" | "medium" | "critical" | "quiet";
  readonly children: ReactNode;
}) => (
  <span className={`mark ${is}`}>
    <span className="sign" aria-hidden="true">
      {{ good: "●", medium: "◐", critical: "×", quiet: "○" }[is]}
    </span>
    {children}
  </span>
);

function Audit({ entries, checkpoint, verification }: State["audit"]) {
  const verify = useMutation({
    mutationFn: () => api.upkeep.verifyAudit({}),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["upkeep"] }),
  });
  return (
    <Section
      title="Audit log"
      actions={
        <button type="button" className="button" disabled={verify.isPending} onClick={() => verify.mutate()}>
          {verify.isPending ? "Verifying…" : "Verify the whole log"}
        </button>
      }
    >
      {verify.isError ? <Problem error={verify.error} /> : null}
      <div role="status">
        <Verified verification={verification} />
      </div>
      <Facts
        of={[
          [
            "Entries",
            <Link key="entries" to="/audit">
              See all {number(entries)}
            </Link>,
          ],
          ["Last checkpoint", checkpoint === null ? "none yet" : <Checkpoint key="checkpoint" of={checkpoint} />],
        ]}
      />
    </Section>
  );
}

const SIGNED = {
  valid: ["good", "signed by this platform"],
  invalid: ["critical", "its signature does not hold"],
  "another-key": ["medium", "signed with a key that is not here"],
} as const;

const Checkpoint = ({ of: { at, size, signature } }: { readonly of: NonNullable<State["audit"]["checkpoint"]> }) => (
  <>
    <Time at={at} />, over {number(size)} entries: <Said is={SIGNED[signature][0]}>{SIGNED[signature][1]}</Said>
  </>
);

function Verified({ verification }: Pick<State["audit"], "verification">) {
  if (verification === null) return <Said is="medium">Never verified here</Said>;
  const { sound, at, entries, problem } = verification;
  return sound ? (
    <p>
      <Said is="good">Sound</Said> <Time at={at} />: {number(entries ?? 0)} entries, every hash and the whole chain.
    </p>
  ) : (
    <p>
      <Said is="critical">Not sound</Said> <Time at={at} />: {problem}
    </p>
  );
}

const Backup = ({ backup }: Pick<State, "backup">) => (
  <Section title="Backup">
    {backup === null ? (
      <p>
        <Said is="medium">None is known of.</Said> <code>stance store backup</code> writes one while the platform runs.
      </p>
    ) : (
      <Facts
        of={[
          ["Last", <Time key="at" at={backup.at} />],
          ["Rows", number(backup.rows)],
          [
            "SHA-256",
            <code key="hash" className="wrap">
              {backup.sha256}
            </code>,
          ],
        ]}
      />
    )}
  </Section>
);

function Queue({ jobs, oldestDue, lost }: State["queue"]) {
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

const Webhooks = ({ waiting, oldestWaiting, failed, failing, disabled }: State["webhooks"]) => (
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

function Storage({ state: { storage, engine, version, migrations } }: { readonly state: State }) {
  const size = (value: number | null): string =>
    value === null ? "not told: others are kept here as well" : bytes(value);
  return (
    <Section title="Storage">
      <Facts
        of={[
          ["Version", version],
          ["Engine", engine === "sqlite" ? "SQLite" : "PostgreSQL"],
          ["Database", size(storage.database)],
          ["Write-ahead log", storage.writeAheadLog === null ? "not told" : bytes(storage.writeAheadLog)],
          ["Audit log", bytes(storage.auditLog)],
          ["Observations", bytes(storage.observations)],
          ["Code frames", bytes(storage.codeFrames)],
          ["Uploads waiting", bytes(storage.uploads)],
          [
            "Schema",
            <code key="schema" className="wrap">
              {migrations.at(-1) ?? "none"}
            </code>,
          ],
        ]}
      />
    </Section>
  );
}

function Retention({ historyDays, jobDays, nextAt, last }: State["retention"]) {
  const days = (value: number | null): string => (value === null ? "for ever" : `${number(value)} days`);
  const removed = last === null ? 0 : Object.values(last.removed).reduce((sum, of) => sum + of, 0);
  return (
    <Section title="What is forgotten">
      <Facts
        of={[
          ["History is kept", days(historyDays)],
          ["Jobs are kept", days(jobDays)],
          ["Next", nextAt === null ? "nothing is forgotten by itself" : <Time key="next" at={nextAt} />],
          [
            "Last",
            last === null ? (
              "not yet"
            ) : (
              <span key="last">
                <Time at={last.at} />: {number(removed)} rows
              </span>
            ),
          ],
        ]}
      />
    </Section>
  );
}
