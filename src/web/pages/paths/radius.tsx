import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../../client/api.ts";
import { capital, number } from "../../ui/format.ts";
import { SeverityMark } from "../../ui/marks.tsx";
import { Section } from "../../ui/page.tsx";
import { Loaded } from "../../ui/states.tsx";
import { CertainMark } from "./marks.tsx";

const SHOWN = 10;

/** What an attacker who holds an asset gains over others from there. */
export function BlastRadius({ id, at }: { readonly id: string; readonly at: string | undefined }) {
  const query = useQuery({
    queryKey: ["blast-radius", id, at],
    queryFn: () => api.attackPaths.blastRadius({ params: { id }, query: { at } }),
  });
  return (
    <Section
      title="If an attacker held it"
      actions={
        <Link to="/paths" search={{ asset: id, at }}>
          Ways to it
        </Link>
      }
    >
      <Loaded query={query}>
        {({ targets, reached, bounded }) =>
          reached.length === 0 ? (
            <p className="muted">No known step leads from here to a target. That is no all-clear.</p>
          ) : (
            <>
              <p>
                From here {number(targets.certain)} further targets can be reached
                {targets.uncertain > 0 ? `, and perhaps ${number(targets.uncertain)} more` : ""}.
              </p>
              <ul className="stack small">
                {reached.slice(0, SHOWN).map((item) => (
                  <li key={`${item.target} ${item.assetId}`}>
                    <details>
                      <summary className="wrap">
                        {capital(item.targetTitle)}: {item.assetName}
                      </summary>
                      <ol className="story">
                        {item.story.map((sentence) => (
                          <li key={sentence} className="wrap">
                            {sentence}
                          </li>
                        ))}
                      </ol>
                    </details>
                    <span className="row">
                      <SeverityMark severity={item.severity} />
                      <CertainMark certain={item.certain} />
                    </span>
                  </li>
                ))}
                {reached.length > SHOWN ? (
                  <li className="muted">
                    and {number(reached.length - SHOWN)} more; the API has all that are explained.
                  </li>
                ) : null}
              </ul>
              {bounded ? <p className="small muted">Not every way is explained; the counts are whole.</p> : null}
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
