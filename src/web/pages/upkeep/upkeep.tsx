import { useQuery } from "@tanstack/react-query";
import { api } from "../../client/api.ts";
import { number, words } from "../../ui/format.ts";
import { PageHead, Section } from "../../ui/page.tsx";
import { Loaded } from "../../ui/states.tsx";
import type { Column } from "../../ui/table/column.ts";
import { Grid } from "../../ui/table/grid.tsx";
import { Time } from "../../ui/time.tsx";
import { Audit } from "./audit.tsx";
import type { State } from "./state.ts";
import { Backup, Retention, Storage } from "./storage.tsx";
import { Queue, Webhooks } from "./work.tsx";

/** How the installation is: for those who look after it. */
export function Upkeep() {
  const query = useQuery({ queryKey: ["upkeep"], queryFn: () => api.upkeep.state({}) });
  return (
    <>
      <PageHead title="Health">What is kept, how the work goes, and whether what must be safe is.</PageHead>
      <Loaded query={query}>
        {(state) => (
          <>
            <div className="halves">
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
