import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { api, queries } from "../../client/api.ts";
import { useSelf } from "../../client/self.ts";
import { Act } from "../../ui/act.tsx";
import { announce } from "../../ui/announce.tsx";
import { number, words } from "../../ui/format.ts";
import { Section } from "../../ui/page.tsx";
import { Loaded, Problem } from "../../ui/states.tsx";
import { useBaselines } from "../drift/kinds.ts";
import { usePolicy } from "./policy.tsx";
import { openOf, SCOPES, type ScopeKind } from "./scope.ts";

interface Given {
  readonly scope: ScopeKind;
  readonly refTo: string | undefined;
  readonly set: (approve: string | undefined, ref?: string) => void;
}

/** Approves the state of a scope as it is now: first shows what that would be. */
export function Approve({ scope, refTo, set }: Given) {
  const navigate = useNavigate();
  const propose = useMutation({
    mutationFn: (fields: FormData) => api.baselines.propose({ body: bodyOf(scope, refTo, fields) }),
    onSuccess: async ({ id, proposed }) => {
      await queries.invalidateQueries();
      announce(proposed === null ? "Approved and signed" : "It waits for a second person");
      void navigate({ to: "/baselines/$id", params: { id } });
    },
  });
  const isWhole = scope === "estate" || refTo !== undefined;
  return (
    <Section title="Approve a state">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (isWhole) propose.mutate(new FormData(event.currentTarget));
        }}
      >
        <div className="grid">
          <label className="field">
            State of
            <select value={scope} onChange={({ target }) => set(target.value)}>
              {Object.entries(SCOPES).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <Which scope={scope} refTo={refTo} set={set} />
          <label className="field">
            Approved until
            <input type="date" name="until" min={new Date().toISOString().slice(0, 10)} />
            <span className="small muted">Empty: without an end</span>
          </label>
        </div>
        <label className="field">
          Reason
          <input name="reason" required maxLength={2_000} placeholder="Why this state is right" />
        </label>
        {isWhole ? <Preview scope={scope} refTo={refTo} /> : null}
        <div className="row">
          <Act
            type="submit"
            look="button primary"
            why={isWhole ? undefined : `Say of which ${words(scope).toLowerCase()} first.`}
            isBusy={propose.isPending}
          >
            {propose.isPending ? "Signing" : "Approve"}
          </Act>
          <button type="button" className="button" onClick={() => set(undefined)}>
            Cancel
          </button>
          <span className="small muted">It is signed, and written into the audit log under your name.</span>
        </div>
        {propose.isError ? <Problem error={propose.error} /> : null}
      </form>
    </Section>
  );
}

function bodyOf(scope: ScopeKind, refTo: string | undefined, fields: FormData) {
  const text = (name: string): string => String(fields.get(name) ?? "").trim();
  const until = text("until") === "" ? null : text("until");
  const ref = refTo ?? "";
  const said = { reason: text("reason"), until };
  if (scope === "estate") return { scope: { kind: scope }, ...said };
  if (scope !== "asset") return { scope: { kind: scope, ref }, ...said };
  return { scope: { kind: scope, ref, project: text("project") || undefined }, ...said };
}

/** Which project, source or asset is meant. */
function Which({ scope, refTo, set }: Given) {
  const projects = useQuery({
    queryKey: ["projects"],
    queryFn: () => api.projects.list({}),
    enabled: scope === "project",
  });
  const sources = useQuery({
    queryKey: ["sources"],
    queryFn: () => api.sources.list({}),
    enabled: scope === "source",
  });
  if (scope === "estate") return null;
  if (scope === "asset")
    return (
      <>
        <SeenBy />
        <label className="field">
          Id of the asset
          <input
            key={refTo}
            defaultValue={refTo}
            required
            onBlur={({ target }) => set(scope, target.value.trim() || undefined)}
          />
          <span className="small muted">An asset's own page leads here with it filled in</span>
        </label>
      </>
    );
  const choices = (scope === "project" ? projects.data : sources.data) ?? [];
  return (
    <label className="field">
      {scope === "project" ? "Project" : "Source"}
      <select value={refTo ?? ""} required onChange={({ target }) => set(scope, target.value || undefined)}>
        <option value="">Choose one</option>
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** As whose people see an asset: only asked of those who do not see the whole organisation. */
function SeenBy() {
  const held = useSelf().data?.permissions.find(({ permission }) => permission === "baselines:approve")?.projects;
  if (held === undefined || held === "all") return null;
  return (
    <label className="field">
      As seen by the project
      <select name="project" required>
        {held.map((project) => (
          <option key={project}>{project}</option>
        ))}
      </select>
    </label>
  );
}

/** What would be approved, what of it is drift now, and whether somebody else has to agree. */
function Preview({ scope, refTo }: { readonly scope: ScopeKind; readonly refTo: string | undefined }) {
  const policy = usePolicy().data;
  const before = useBaselines().data?.find(
    ({ scope: of }) => of.kind === scope && (scope === "estate" || of.ref === refTo),
  );
  return (
    <section className="note stack" aria-label="What would be approved">
      <Contents scope={scope} refTo={refTo} />
      {before === undefined ? (
        <p>It is the first baseline of this: it accepts no drift, since none was measured.</p>
      ) : (
        <p>
          It replaces version {before.current?.version ?? "none"} of {before.name}, and accepts{" "}
          <Link to="/drift" search={{ baseline: before.id, state: "open" }} data-counts="drift">
            {number(openOf(before))} open {openOf(before) === 1 ? "change" : "changes"}
          </Link>
          {before.open.blocking === 0 ? "" : `, ${number(before.open.blocking)} of them blocking`}.{" "}
          {before.notAssessed === 0
            ? ""
            : `${number(before.notAssessed)} could not be assessed: they are approved as they were last known.`}
        </p>
      )}
      {before?.problem == null ? null : (
        <p>
          <strong>The present version is refused</strong>, and so is what was intended for it: say that again once this
          is approved.
        </p>
      )}
      {policy?.approvals === true ? (
        <p>Two people are needed: it counts once another person has confirmed it.</p>
      ) : null}
    </section>
  );
}

/** The assets of a scope, by kind, as they are now. */
function Contents({ scope, refTo }: { readonly scope: ScopeKind; readonly refTo: string | undefined }) {
  const sources = useQuery({ queryKey: ["sources"], queryFn: () => api.sources.list({}) });
  const ids =
    scope === "project"
      ? sources.data
          ?.filter(({ project }) => project === refTo)
          .map(({ id }) => id)
          .join(",")
      : scope === "source"
        ? refTo
        : undefined;
  const counts = useQuery({
    queryKey: ["assets", "counts", { sources: ids }],
    queryFn: () => api.assets.counts({ query: { sources: ids } }),
    enabled: scope !== "asset" && (scope !== "project" || sources.isSuccess),
  });
  const asset = useQuery({
    queryKey: ["asset", refTo, undefined],
    queryFn: () => api.assets.get({ params: { id: refTo ?? "" } }),
    enabled: scope === "asset" && refTo !== undefined,
  });
  if (scope === "asset")
    return (
      <Loaded query={asset}>
        {({ id, kind, name }) => (
          <p className="wrap">
            It holds {words(kind)}{" "}
            <Link to="/inventory/$id" params={{ id }}>
              {name}
            </Link>{" "}
            with its properties and its connections.
          </p>
        )}
      </Loaded>
    );
  return (
    <Loaded query={counts}>
      {(of) => (
        <p>
          It holds{" "}
          <Link to="/inventory" search={ids === undefined ? {} : { source: ids }} data-counts="assets">
            {number(Object.values(of).reduce((sum, count) => sum + count, 0))} assets
          </Link>{" "}
          with their properties and connections:{" "}
          <span className="muted">
            {Object.entries(of)
              .sort(([, a], [, b]) => b - a)
              .map(([kind, count]) => `${words(kind)} ${number(count)}`)
              .join(", ")}
          </span>
        </p>
      )}
    </Loaded>
  );
}
