import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { attackersOf } from "../../../domain/path-words.ts";
import type { Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";
import { api } from "../../client/api.ts";
import { announce } from "../../ui/announce.tsx";
import { Copies } from "../../ui/copies.tsx";
import { number } from "../../ui/format.ts";
import { SeverityMark } from "../../ui/marks.tsx";
import { LoadedPage, PageHead, Section } from "../../ui/page.tsx";
import { commandFor } from "../../ui/table/query-dialog.tsx";
import { Table } from "../../ui/table.tsx";
import { Techniques } from "../../ui/techniques.tsx";
import { Flow } from "./flow.tsx";
import { Hop } from "./hop.tsx";
import { CertainMark } from "./marks.tsx";

const route = getRouteApi("/paths/$id");
type Path = ReplyOf<Contract["attackPaths"]["get"]>;

/** One attack path: as a sentence, as a picture, as steps with what each rests on and what cuts it. */
export function Path() {
  const { id } = route.useParams();
  const { at } = route.useSearch();
  const query = useQuery({
    queryKey: ["attack-path", id, at],
    queryFn: () => api.attackPaths.get({ params: { id }, query: { at } }),
  });
  return (
    <LoadedPage title="Attack path" crumbs={<Link to="/paths">Attack paths</Link>} query={query}>
      {(path) => (
        <>
          <PageHead
            title={path.sentence}
            crumbs={<Link to="/paths">Attack paths</Link>}
            actions={<Taken path={path} at={at} />}
          >
            <span className="row">
              <SeverityMark severity={path.severity} />
              <CertainMark certain={path.certain} />
              <span className="muted">
                {number(path.hops.length)} steps, effort {number(path.effort)}
              </span>
            </span>
          </PageHead>
          <Section title="In short">
            <p className="wrap">{storyOf(path)}</p>
            <p className="muted">{path.why}</p>
            <Names {...path} />
            {path.certain ? null : (
              <p className="note small">
                Some step rests on what nobody knows, so this may not be so. The steps below say what would have to be
                looked at.
              </p>
            )}
            <Flow hops={path.hops} />
          </Section>
          <ol className="stack" aria-label="Steps">
            {path.hops.map((hop, place) => (
              <Hop key={`${hop.step} ${hop.assetId}`} hop={hop} place={place} at={at} />
            ))}
          </ol>
          <AsTable {...path} />
          <Others {...path} at={at} />
        </>
      )}
    </LoadedPage>
  );
}

/** The hops as sentences, one after the other. */
function storyOf({ entries, hops }: Path): string {
  const sentences = hops.map(({ sentence }) => sentence.replace(/\.$/, ""));
  return `The attacker is ${attackersOf({ entries })}: ${sentences.join("; then ")}.`;
}

/** What such a path is called, and where it is best broken. */
const Names = ({ scenarios, hops }: Path) =>
  scenarios.length === 0 ? null : (
    <ul className="stack" aria-label="Known as">
      {scenarios.map(({ id, title, techniques, breakAt, certain }) => (
        <li key={id} className="wrap">
          <strong>{title}</strong>
          {certain ? "" : ", perhaps"}
          <div className="small">
            <Techniques ids={techniques} />
          </div>
          {hops[breakAt] === undefined ? null : (
            <div className="small muted">
              Best broken at step {number(breakAt + 1)}: {hops[breakAt].fix}
            </div>
          )}
        </li>
      ))}
    </ul>
  );

const Taken = ({ path, at }: { readonly path: Path; readonly at: string | undefined }) => (
  <>
    <Copies
      id={path.id}
      path={`/attack-paths/${encodeURIComponent(path.id)}`}
      at={at}
      command={commandFor("paths", { asset: path.assetId, targets: path.target, at })}
    />
    <a
      className="button"
      href={`/api/v1/attack-paths/${encodeURIComponent(path.id)}`}
      download={`path-${path.id}.json`}
    >
      Export JSON
    </a>
    {(["svg", "png"] as const).map((format) => (
      <button key={format} type="button" className="button" onClick={() => void exportPicture(path, format)}>
        Export {format.toUpperCase()}
      </button>
    ))}
  </>
);

async function exportPicture(path: Path, format: "svg" | "png"): Promise<void> {
  const { savePicture } = await import("./save-picture.ts");
  await savePicture(path, format).catch(() =>
    announce("The browser could not draw the picture. The JSON holds all of it."),
  );
}

const AsTable = ({ hops }: Path) => (
  <details className="card">
    <summary>The steps as a table</summary>
    <Table label="Steps as a table">
      <thead>
        <tr>
          <th scope="col">Step</th>
          <th scope="col">What happens</th>
          <th scope="col">Asset</th>
          <th scope="col">Needs</th>
          <th scope="col">Gains</th>
          <th scope="col" className="number">
            Difficulty
          </th>
          <th scope="col">Known</th>
        </tr>
      </thead>
      <tbody>
        {hops.map((hop, place) => (
          <tr key={`${hop.step} ${hop.assetId}`}>
            <td className="number">{place + 1}</td>
            <td className="wide wrap">{hop.sentence}</td>
            <td className="wrap">{hop.assetName}</td>
            <td>{hop.after.length === 0 ? "nothing" : hop.after.map((before) => before + 1).join(" and ")}</td>
            <td>{hop.gains}</td>
            <td className="number">{hop.difficulty}</td>
            <td>{hop.unknown.length === 0 ? "read" : "not known"}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  </details>
);

const Others = ({ others, alike, at }: Path & { readonly at: string | undefined }) =>
  others.length === 0 && alike === 0 ? null : (
    <Section title="Other ways to the same">
      <ul className="stack">
        {others.map((other) => (
          <li key={other.id} className="row wrap">
            <Link to="/paths/$id" params={{ id: other.id }} search={{ at }}>
              Over {other.via.join(" → ")}
            </Link>
            <span className="small muted">
              by {attackersOf(other)}, effort {number(other.effort)}
            </span>
          </li>
        ))}
        {alike > 0 ? (
          <li className="muted">The same steps also lead there over {number(alike)} other assets.</li>
        ) : null}
      </ul>
    </Section>
  );
