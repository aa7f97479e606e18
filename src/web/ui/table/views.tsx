import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { api, queries } from "../../client/api.ts";
import { announce, copy } from "../announce.tsx";
import { Menu } from "../menu.tsx";
import { Problem } from "../states.tsx";

type Search = { readonly [name: string]: string | undefined };

/** What stands behind the question mark for a search; the same for the same view. */
const queryOf = (search: Search): string => {
  const given = Object.entries(search).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new URLSearchParams(given.sort(([a], [b]) => (a < b ? -1 : 1))).toString();
};

/** The views of a page that were kept: one's own, and those of everyone. */
export function useViews(page: string) {
  const all = useQuery({ queryKey: ["views"], queryFn: () => api.views.list({}) });
  return all.data?.filter((view) => view.page === page) ?? [];
}

/** The search of an address, from what stands behind its question mark. */
export const searchOf = (query: string): { readonly [name: string]: string } =>
  Object.fromEntries(new URLSearchParams(query));

/** Views that were kept, one's own and those of everyone; and keeping this one. */
export function Views({ page, search }: { readonly page: string; readonly search: Search }) {
  const navigate = useNavigate();
  const views = useViews(page);
  const current = queryOf(search);
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: ["views"] });
  const create = useMutation({
    mutationFn: (fields: FormData) =>
      api.views.create({
        body: { name: String(fields.get("name")), page, query: current, shared: fields.get("shared") === "on" },
      }),
    onSuccess: async ({ name }) => {
      await refresh();
      announce(`The view ${name} is kept`);
    },
  });
  const remove = useMutation({ mutationFn: (id: string) => api.views.remove({ params: { id } }), onSuccess: refresh });
  const shown = views.find((view) => view.query === current);
  return (
    <Menu label={shown === undefined ? "Views" : `View: ${shown.name}`}>
      {views.length === 0 ? <p className="small muted">No view of this page is kept yet.</p> : null}
      <ul className="stack small">
        {views.map((view) => (
          <li key={view.id} className="row spread">
            <button
              type="button"
              className="menu-item wrap"
              aria-current={view === shown ? "true" : undefined}
              onClick={() => void navigate({ to: `/${page}`, search: searchOf(view.query) as never })}
            >
              {view.name}
              {view.shared ? <span className="muted"> · shared</span> : null}
            </button>
            {view.removable ? (
              <button type="button" className="plain" onClick={() => remove.mutate(view.id)}>
                Remove<span className="visually-hidden"> {view.name}</span>
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate(new FormData(event.currentTarget));
          event.currentTarget.reset();
        }}
      >
        <label className="field">
          Keep this view as
          <input name="name" required maxLength={200} />
        </label>
        <label className="check">
          <input type="checkbox" name="shared" /> For everyone of the organisation
        </label>
        <div className="row">
          <button type="submit" className="button primary small" disabled={create.isPending}>
            Keep
          </button>
          <button type="button" className="button small" onClick={() => void copy(location.href, "Link copied")}>
            Copy link
          </button>
        </div>
      </form>
      {create.isError ? <Problem error={create.error} /> : null}
      {remove.isError ? <Problem error={remove.error} /> : null}
    </Menu>
  );
}
