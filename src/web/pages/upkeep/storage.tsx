import { bytes, number } from "../../ui/format.ts";
import { Section } from "../../ui/page.tsx";
import { Time } from "../../ui/time.tsx";
import { Facts, Said } from "./facts.tsx";
import type { State } from "./state.ts";

/** The latest backup that the store knows of. */
export const Backup = ({ backup }: Pick<State, "backup">) => (
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

/** What is kept, by its bytes. */
export function Storage({ state: { storage, engine, version, migrations } }: { readonly state: State }) {
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

/** How long what is kept, and what was forgotten. */
export function Retention({ historyDays, jobDays, nextAt, last }: State["retention"]) {
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
