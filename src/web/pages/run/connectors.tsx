import { number, words } from "../../ui/format.ts";
import { RunMark } from "../../ui/marks.tsx";
import { Section } from "../../ui/page.tsx";
import { Table } from "../../ui/table.tsx";
import type { ShownRun } from "./brought.tsx";

type Connector = ShownRun["connectors"][number];

/** It was started and nothing there was for it: that is neither success nor failure. */
const hadNothing = ({ status, examined, notExamined, assets }: Connector): boolean =>
  status === "succeeded" && examined === 0 && notExamined === 0 && assets === 0;

/** How each connector went; those that had nothing to look at are folded away. */
export function Connectors({ connectors }: ShownRun) {
  const idle = connectors.filter(hadNothing);
  const busy = connectors.filter((connector) => !hadNothing(connector));
  return (
    <Section title="Connectors">
      {busy.length === 0 ? (
        <p className="muted">No connector had anything to look at.</p>
      ) : (
        <Table label="Runs of the connectors">
          <thead>
            <tr>
              <th scope="col">Connector</th>
              <th scope="col">Result</th>
              <th scope="col" className="number">
                Examined
              </th>
              <th scope="col" className="number">
                Not examined
              </th>
              <th scope="col" className="number">
                Assets
              </th>
            </tr>
          </thead>
          <tbody>
            {busy.map((connector) => (
              <tr key={connector.connector}>
                <td>
                  {words(connector.connector)}
                  {connector.error === null ? null : <div className="small muted wrap">{connector.error}</div>}
                </td>
                <td>
                  <RunMark status={connector.status} />
                </td>
                <td className="number">{number(connector.examined)}</td>
                <td className="number">{number(connector.notExamined)}</td>
                <td className="number">{number(connector.assets)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {idle.length === 0 ? null : (
        <details>
          <summary>
            Nothing to look at for {number(idle.length)} {idle.length === 1 ? "connector" : "connectors"}
          </summary>
          <p className="small muted">
            They were started, and there was no file for them:{" "}
            {idle.map(({ connector }) => words(connector)).join(", ")}.
          </p>
        </details>
      )}
    </Section>
  );
}
