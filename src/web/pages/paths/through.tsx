import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";
import { api } from "../../client/api.ts";
import { SeverityMark } from "../../ui/marks.tsx";
import { Section } from "../../ui/page.tsx";
import { CertainMark } from "./marks.tsx";

const MOST = 3;

/** The worst attack paths that lead over an asset; nothing where none is known, which is no all-clear and so not told as one. */
export function PathsThrough({ id, at }: { readonly id: string; readonly at: string | undefined }) {
  const { data } = useQuery({
    queryKey: ["attack-paths", "through", id, at],
    queryFn: () => api.attackPaths.list({ query: { through: id, limit: MOST, at } }),
  });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Section title="Attack paths over it">
      <PathItems paths={data.items} at={at} />
      {data.next === null ? null : <p className="small muted">The {MOST} worst; there are more.</p>}
    </Section>
  );
}

type Listed = ReplyOf<Contract["attackPaths"]["list"]>["items"];

/** Attack paths as sentences, each with how bad and how certain it is. */
export const PathItems = ({ paths, at }: { readonly paths: Listed; readonly at: string | undefined }) => (
  <ul className="timeline">
    {paths.map((path) => (
      <li key={path.id}>
        <Link to="/paths/$id" params={{ id: path.id }} search={{ at }} className="wrap">
          {path.sentence}
        </Link>
        <span className="small muted wrap">over {path.via.join(" → ")}</span>
        <span className="row">
          <SeverityMark severity={path.severity} />
          <CertainMark certain={path.certain} />
        </span>
      </li>
    ))}
  </ul>
);
