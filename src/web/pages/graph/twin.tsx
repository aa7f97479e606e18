import { Link } from "@tanstack/react-router";
import { words } from "../../ui/format.ts";
import { Table } from "../../ui/table.tsx";
import type { Node, View } from "./model.ts";

/** The same graph as a table: a row per relationship, and one per asset that has none. */
export function Twin({ view, at }: { readonly view: View; readonly at: string | undefined }) {
  const names = new Map(view.nodes.map((node) => [node.id, node]));
  const joined = new Set(view.edges.flatMap(({ from, to }) => [from, to]));
  const alone = view.nodes.filter(({ id }) => !joined.has(id));
  return (
    <Table label="Graph as a table">
      <thead>
        <tr>
          <th scope="col">From</th>
          <th scope="col">Relationship</th>
          <th scope="col">To</th>
        </tr>
      </thead>
      <tbody>
        {view.edges.map(({ from, verb, to }) => (
          <tr key={`${from} ${verb} ${to}`}>
            <td>
              <Name node={names.get(from)} at={at} />
            </td>
            <td>{verb}</td>
            <td>
              <Name node={names.get(to)} at={at} />
            </td>
          </tr>
        ))}
        {alone.map((node) => (
          <tr key={node.id}>
            <td>
              <Name node={node} at={at} />
            </td>
            <td className="muted">none that is drawn</td>
            <td />
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const Name = ({ node, at }: { readonly node: Node | undefined; readonly at: string | undefined }) =>
  node === undefined ? (
    "?"
  ) : (
    <span className="wrap">
      <span className="muted small">{words(node.kind)} </span>
      {node.count === undefined ? (
        <Link to="/inventory/$id" params={{ id: node.id }} search={{ at }}>
          {node.name}
        </Link>
      ) : (
        `${node.count} of them`
      )}
    </span>
  );
