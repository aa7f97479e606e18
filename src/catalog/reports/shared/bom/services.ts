import type { AssetRecord, Snapshot } from "../../../../domain/snapshot.ts";
import type { Service } from "./document.ts";
import { propertiesOf, publicUrl, textOf } from "./facts.ts";

/** Whether it is reached over a network and run by others: AI services, endpoints, remote MCP servers, hosted stores. */
export function isService(asset: AssetRecord): boolean {
  if (asset.kind === "ai-service" || asset.kind === "endpoint") return true;
  if (asset.kind === "vector-store") return asset.properties.hosted === true;
  return (
    asset.kind === "mcp-server" &&
    textOf(asset, "role") === "configured" &&
    ["sse", "streamable-http"].includes(textOf(asset, "transport") ?? "")
  );
}

/** Every asset that is a service, in the order of the snapshot. */
export const servicesOf = (snapshot: Snapshot): Service[] => snapshot.assets.filter(isService).map(serviceOf);

function serviceOf(asset: AssetRecord) {
  const provider = textOf(asset, "provider");
  const address = endpointOf(asset);
  const authenticated = authenticationOf(asset);
  return {
    "bom-ref": asset.id,
    ...(provider !== undefined && { provider: { name: provider } }),
    name: asset.name,
    ...(address !== undefined && { endpoints: [address] }),
    ...(authenticated !== undefined && { authenticated }),
    "x-trust-boundary": !isLocal(address),
    properties: propertiesOf(asset),
  };
}

function endpointOf(asset: AssetRecord): string | undefined {
  const host = textOf(asset, "apiHost");
  return publicUrl(textOf(asset, "url") ?? (host === undefined || host.includes("*") ? undefined : `https://${host}`));
}

/** Known only where a configuration says so. */
function authenticationOf(asset: AssetRecord): boolean | undefined {
  const scheme = textOf(asset, "authentication");
  return scheme === undefined ? undefined : scheme !== "none";
}

const isLocal = (address: string | undefined): boolean =>
  address !== undefined && /^https?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])([:/]|$)/.test(address);
