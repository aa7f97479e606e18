import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../client/api.ts";
import { words } from "../../ui/format.ts";
import { Section } from "../../ui/page.tsx";
import { Loaded } from "../../ui/states.tsx";
import { searchOf, useViews } from "../../ui/table/views.tsx";

/** Questions that people ask first, as the query bar would ask them. */
const QUESTIONS = [
  ["What may agents do?", "agent uses tool"],
  ["Which models are used, and by what?", "model - anything"],
  ["Who runs which MCP servers?", "mcp-server - anything"],
  ["Where do credentials lead?", "credential - anything"],
  ["Which applications use which AI services?", "application - ai-service"],
  ["What do agents read and write?", "agent - data-store"],
] as const;

const MOST_HITS = 12;

/** Where one begins: with a question, or with an asset. The whole graph is never drawn. */
export const Start = ({ at }: { readonly at: string | undefined }) => (
  <div className="columns">
    <Section title="Begin with a question">
      <ul className="stack">
        {QUESTIONS.map(([title, q]) => (
          <li key={q}>
            <Link to="/graph" search={{ q, at }}>
              {title}
            </Link>{" "}
            <code className="muted small">{q}</code>
          </li>
        ))}
      </ul>
    </Section>
    <Kept />
    <Section title="Or with an asset">
      <FindAsset label="Find an asset" to={(id) => ({ open: id, pick: id, at })} />
    </Section>
  </div>
);

/** What was kept before, by oneself or for everyone; nothing where nothing was. */
function Kept() {
  const views = useViews("graph");
  return views.length === 0 ? null : (
    <Section title="Or where you left off">
      <ul className="stack">
        {views.map(({ id, name, query, shared }) => (
          <li key={id} className="wrap">
            <Link to="/graph" search={searchOf(query)}>
              {name}
            </Link>
            {shared ? <span className="muted small"> · shared</span> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Finds assets by the beginnings of their words; each hit leads to the graph as `to` says. */
export function FindAsset({
  label,
  to,
}: {
  readonly label: string;
  readonly to: (id: string) => { readonly [name: string]: string | undefined };
}) {
  const [text, setText] = useState("");
  const query = useQuery({
    queryKey: ["graph", "find", text],
    queryFn: () => api.search.find({ query: { q: text, type: "asset", limit: MOST_HITS } }),
    enabled: text.trim() !== "",
  });
  return (
    <div className="stack">
      <label className="field">
        {label}
        <input type="search" value={text} autoComplete="off" onChange={({ target }) => setText(target.value)} />
      </label>
      {text.trim() === "" ? null : (
        <Loaded query={query}>
          {(hits) =>
            hits.length === 0 ? (
              <p className="muted">Nothing is called so.</p>
            ) : (
              <ul className="stack small">
                {hits.map(({ id, group, title }) => (
                  <li key={id} className="wrap">
                    <span className="muted">{words(group)}</span>{" "}
                    <Link to="/graph" search={to(id)}>
                      {title}
                    </Link>
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      )}
    </div>
  );
}
