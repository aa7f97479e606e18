import { createRootRoute, createRoute, createRouter, Link, lazyRouteComponent } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { Asset } from "../pages/asset/asset.tsx";
import { AUDIT_SEARCH, Audit } from "../pages/audit.tsx";
import { BASELINES_SEARCH } from "../pages/baselines/scope.ts";
import { CHANGES_SEARCH, Changes } from "../pages/changes.tsx";
import { DRIFT_SEARCH } from "../pages/drift/view.ts";
import { Finding } from "../pages/findings/finding.tsx";
import { Findings } from "../pages/findings/findings.tsx";
import { FINDINGS_SEARCH } from "../pages/findings/view.ts";
import { GRAPH_SEARCH } from "../pages/graph/state.ts";
import { Inventory } from "../pages/inventory/inventory.tsx";
import { INVENTORY_SEARCH } from "../pages/inventory/view.ts";
import { Overview } from "../pages/overview/overview.tsx";
import { PATHS_SEARCH } from "../pages/paths/view.ts";
import { Search } from "../pages/search.tsx";
import { SOURCES_SEARCH } from "../pages/sources/runs.tsx";
import { Sources } from "../pages/sources/sources.tsx";
import { UNSEEN_SEARCH, Unseen } from "../pages/unseen.tsx";
import { PageHead } from "../ui/page.tsx";
import { Problem } from "../ui/states.tsx";
import { Frame } from "./frame.tsx";

/* Pages that people open less often come in scripts of their own, so that the first one stays small. */

/** A page in a script of its own. One that does not come is told as any other error is, and asked for again when one comes back. */
const later = <Name extends string>(load: () => Promise<{ readonly [key in Name]: ComponentType }>, name: Name) =>
  lazyRouteComponent(() => load().catch((cause: unknown) => Promise.reject(new Error("no script", { cause }))), name);

/** The texts among a page's search parameters: all that a page shows is in its address. */
const texts =
  <Name extends string>(...names: readonly Name[]) =>
  (search: { readonly [name: string]: unknown }): { [Key in Name]?: string } =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = search[name];
        return typeof value === "string" ? [[name, value]] : [];
      }),
    ) as { [Key in Name]?: string };

const Missing = () => (
  <PageHead title="There is no such page">
    <Link to="/">Go to the overview</Link>
  </PageHead>
);

const root = createRootRoute({
  component: Frame,
  notFoundComponent: Missing,
  errorComponent: ({ error }) => <Problem error={error} />,
});
const under = () => root;

const tree = root.addChildren([
  createRoute({ getParentRoute: under, path: "/", component: Overview, validateSearch: texts("days") }),
  createRoute({
    getParentRoute: under,
    path: "/inventory",
    component: Inventory,
    validateSearch: texts(...INVENTORY_SEARCH),
  }),
  createRoute({ getParentRoute: under, path: "/inventory/$id", component: Asset, validateSearch: texts("at") }),
  createRoute({
    getParentRoute: under,
    path: "/findings",
    component: Findings,
    validateSearch: texts(...FINDINGS_SEARCH),
  }),
  createRoute({ getParentRoute: under, path: "/findings/$id", component: Finding, validateSearch: texts("at") }),
  createRoute({
    getParentRoute: under,
    path: "/graph",
    component: later(() => import("../pages/graph/graph.tsx"), "GraphExplorer"),
    validateSearch: texts(...GRAPH_SEARCH),
  }),
  createRoute({
    getParentRoute: under,
    path: "/paths",
    component: later(() => import("../pages/paths/paths.tsx"), "Paths"),
    validateSearch: texts(...PATHS_SEARCH),
  }),
  createRoute({
    getParentRoute: under,
    path: "/paths/$id",
    component: later(() => import("../pages/paths/path.tsx"), "Path"),
    validateSearch: texts("at"),
  }),
  createRoute({
    getParentRoute: under,
    path: "/drift",
    component: later(() => import("../pages/drift/feed.tsx"), "DriftFeed"),
    validateSearch: texts(...DRIFT_SEARCH),
  }),
  createRoute({
    getParentRoute: under,
    path: "/drift/$id",
    component: later(() => import("../pages/drift/change.tsx"), "DriftChange"),
  }),
  createRoute({
    getParentRoute: under,
    path: "/baselines",
    component: later(() => import("../pages/baselines/baselines.tsx"), "Baselines"),
    validateSearch: texts(...BASELINES_SEARCH),
  }),
  createRoute({
    getParentRoute: under,
    path: "/baselines/$id",
    component: later(() => import("../pages/baselines/baseline.tsx"), "Baseline"),
  }),
  createRoute({
    getParentRoute: under,
    path: "/changes",
    component: Changes,
    validateSearch: texts(...CHANGES_SEARCH),
  }),
  createRoute({
    getParentRoute: under,
    path: "/sources",
    component: Sources,
    validateSearch: texts(...SOURCES_SEARCH),
  }),
  createRoute({ getParentRoute: under, path: "/jobs", component: later(() => import("../pages/jobs.tsx"), "Jobs") }),
  createRoute({
    getParentRoute: under,
    path: "/runs/$id",
    component: later(() => import("../pages/run/run.tsx"), "Run"),
    validateSearch: texts("columns", "order"),
  }),
  createRoute({
    getParentRoute: under,
    path: "/access",
    component: later(() => import("../pages/access.tsx"), "Access"),
  }),
  createRoute({
    getParentRoute: under,
    path: "/webhooks",
    component: later(() => import("../pages/webhooks/webhooks.tsx"), "Webhooks"),
  }),
  createRoute({ getParentRoute: under, path: "/audit", component: Audit, validateSearch: texts(...AUDIT_SEARCH) }),
  createRoute({ getParentRoute: under, path: "/unseen", component: Unseen, validateSearch: texts(...UNSEEN_SEARCH) }),
  createRoute({
    getParentRoute: under,
    path: "/design",
    component: later(() => import("../pages/design.tsx"), "Design"),
  }),
  createRoute({
    getParentRoute: under,
    path: "/upkeep",
    component: later(() => import("../pages/upkeep/upkeep.tsx"), "Upkeep"),
  }),
  createRoute({
    getParentRoute: under,
    path: "/notices",
    component: later(() => import("../pages/notices.tsx"), "Notices"),
    validateSearch: texts("show"),
  }),
  createRoute({
    getParentRoute: under,
    path: "/account",
    component: later(() => import("../pages/account.tsx"), "Account"),
  }),
  createRoute({ getParentRoute: under, path: "/search", component: Search, validateSearch: texts("q", "type") }),
  createRoute({ getParentRoute: under, path: "/welcome", component: () => null }),
  createRoute({ getParentRoute: under, path: "/sign-on/$", component: () => null }),
]);

/** An address is read as it stands: a name that looks like a number, or like JSON, is still a name. */
const parseSearch = (text: string): { [name: string]: string } => Object.fromEntries(new URLSearchParams(text));
const stringifySearch = (search: { readonly [name: string]: unknown }): string => {
  const given = Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  const text = new URLSearchParams(given).toString();
  return text === "" ? "" : `?${text}`;
};

export const router = createRouter({
  routeTree: tree,
  defaultPreload: "intent",
  scrollRestoration: true,
  parseSearch,
  stringifySearch,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
