import { connectors as catalogued } from "../../catalog/connectors.generated.ts";
import type { FileConnector } from "../../domain/file-connector.ts";

/** The catalogue's connectors, or those that the module at an address exports: tests of the machinery bring their own. */
export async function loadConnectors(module: string | undefined): Promise<readonly FileConnector[]> {
  if (module === undefined) return catalogued;
  return ((await import(module)) as { readonly connectors: readonly FileConnector[] }).connectors;
}
