import type { Log } from "../http/platform.ts";
import { NO_TRACING, type Telemetry } from "./tracing.ts";

/**
 * Telemetry as the environment asks for it: to `OTEL_EXPORTER_OTLP_ENDPOINT`, and nowhere without it. What sends it is loaded only then.
 */
export async function telemetryFrom(
  environment: { readonly [name: string]: string | undefined },
  version: string,
  log: Log,
): Promise<Telemetry> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint = "", OTEL_SDK_DISABLED: isDisabled } = environment;
  if (endpoint === "" || isDisabled === "true") return { tracing: NO_TRACING, close: async () => {} };
  return (await import("./send-by-otlp.ts")).sendByOtlp(version, log);
}
