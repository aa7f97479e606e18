import { fileRole } from "../../../../domain/evidence.ts";
import type { Providers } from "./providers.ts";
import type { Workbench } from "./workbench.ts";

/**
 * Services whose API the code names by its address: whatever sends something there, and in whatever language, the application knows
 * it. Tests and examples name addresses for other ends. Tells whether there is any.
 */
export function addAddressedServices({ emit, program }: Workbench, providers: Providers): boolean {
  let isAny = false;
  for (const module of program.modules.values()) {
    if (fileRole(module.path) !== "source") continue;
    for (const { url, line } of module.ir.addresses) {
      const provider = providers.ofAddress(url, module.path);
      const service = provider === null ? undefined : providers.serviceOf(provider);
      if (provider === null || service === undefined) continue;
      isAny = true;
      const evidence = [emit.evidence(module, line, "inferred", "its address stands here")];
      const key = `ai-service:${service.id}`;
      const properties = { provider, category: service.category, apiHost: service.apiHosts[0] ?? null };
      emit.asset(key, { kind: "ai-service", name: service.id, identities: [key], properties }, evidence);
      emit.belongs(module, "uses", key, evidence);
    }
  }
  return isAny;
}
