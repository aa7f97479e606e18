import { createRootRoute, createRoute, createRouter, Link } from "@tanstack/react-router";
import { Access } from "../pages/access.tsx";
import { Account } from "../pages/account.tsx";
import { Asset } from "../pages/asset.tsx";
import { Audit } from "../pages/audit.tsx";
import { Changes } from "../pages/changes.tsx";
import { Finding } from "../pages/finding.tsx";
import { Findings } from "../pages/findings.tsx";
import { Inventory } from "../pages/inventory.tsx";
import { Overview } from "../pages/overview.tsx";
import { Run } from "../pages/run.tsx";
import { Search } from "../pages/search.tsx";
import { Sources } from "../pages/sources.tsx";
import { PageHead } from "../ui/page.tsx";
import { Problem } from "../ui/states.tsx";
import { Frame } from "./frame.tsx";

/** The texts among a page's search parameters: all that a page shows is in its address. */
const texts =
  <Name extends string>(...names: readonly Name[]) =>
  (search: { readonly [name: string]: unknown }): { [Key in Name]?: string } =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = search[name];
        return typeof value === "string" || typeof value === "number" ? [[name, String(value)]] : [];
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
  createRoute({ getParentRoute: under, path: "/", component: Overview }),
  createRoute({
    getParentRoute: under,
    path: "/inventory",
    component: Inventory,
    validateSearch: texts("kind", "at"),
  }),
  createRoute({ getParentRoute: under, path: "/inventory/$id", component: Asset, validateSearch: texts("at") }),
  createRoute({
    getParentRoute: under,
    path: "/findings",
    component: Findings,
    validateSearch: texts("severity", "state", "rule"),
  }),
  createRoute({ getParentRoute: under, path: "/findings/$id", component: Finding }),
  createRoute({ getParentRoute: under, path: "/changes", component: Changes, validateSearch: texts("from", "to") }),
  createRoute({ getParentRoute: under, path: "/sources", component: Sources }),
  createRoute({ getParentRoute: under, path: "/runs/$id", component: Run }),
  createRoute({ getParentRoute: under, path: "/access", component: Access }),
  createRoute({ getParentRoute: under, path: "/audit", component: Audit }),
  createRoute({ getParentRoute: under, path: "/account", component: Account }),
  createRoute({ getParentRoute: under, path: "/search", component: Search, validateSearch: texts("q") }),
  createRoute({ getParentRoute: under, path: "/welcome", component: () => null }),
]);

export const router = createRouter({ routeTree: tree, defaultPreload: "intent" });

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
