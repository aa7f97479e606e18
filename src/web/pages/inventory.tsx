import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { api } from "../client/api.ts";
import { usePages } from "../client/pages.ts";
import { Chips } from "../ui/chips.tsx";
import { day, listed, words } from "../ui/format.ts";
import { Downloads, More } from "../ui/list.tsx";
import { PageHead } from "../ui/page.tsx";
import { Empty, Loaded, Problem } from "../ui/states.tsx";
import { Table } from "../ui/table.tsx";

const route = getRouteApi("/inventory");

/** Every asset that the person may see, by kind. */
export function Inventory() {
  const search = route.useSearch();
  const { kind, at } = search;
  const navigate = useNavigate();
  const filter = { kinds: kind, at };
  const counts = useQuery({ queryKey: ["assets", "counts", at], queryFn: () => api.assets.counts({ query: { at } }) });
  const { list, rows } = usePages(["assets", filter], (after) => api.assets.list({ query: { ...filter, after } }));
  return (
    <>
      <PageHead title="Inventory" actions={<Downloads path="/assets" query={filter} />}>
        Models, agents, tools and what they stand on, as the sources saw them.
      </PageHead>
      <Loaded query={counts}>
        {(of) => (
          <Chips
            label="Kinds"
            choices={Object.entries(of).map(([value, count]) => ({ value, label: words(value), count }))}
            chosen={listed(kind)}
            onChange={(chosen) =>
              void navigate({
                to: "/inventory",
                search: { ...search, kind: chosen.join(",") || undefined },
                replace: true,
              })
            }
          />
        )}
      </Loaded>
      {list.isError ? <Problem error={list.error} retry={() => void list.refetch()} /> : null}
      {list.isSuccess && rows.length === 0 ? (
        <div className="card">
          <Empty title="No such assets">
            <p>
              {kind === undefined ? "No source has been looked at yet." : "None of these kinds was seen."}{" "}
              <Link to="/sources">See what was looked at.</Link>
            </p>
          </Empty>
        </div>
      ) : null}
      {rows.length === 0 ? null : (
        <Table label="Assets">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Kind</th>
              <th scope="col">Seen in</th>
              <th scope="col">As it is since</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((asset) => (
              <tr key={asset.id}>
                <td className="wrap">
                  <Link to="/inventory/$id" params={{ id: asset.id }}>
                    {asset.name}
                  </Link>
                </td>
                <td>{words(asset.kind)}</td>
                <td>{asset.role === "source" ? "Product code" : words(asset.role)}</td>
                <td>{day(asset.validFrom)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <More list={list} />
    </>
  );
}
