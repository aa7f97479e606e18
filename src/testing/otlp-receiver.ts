import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

interface Value {
  readonly stringValue?: string;
  readonly intValue?: number | string;
}

/** A span as OTLP writes it in JSON. */
export interface ReceivedSpan {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly kind: number;
  readonly status: { readonly code?: number; readonly message?: string };
  readonly attributes: { readonly [name: string]: string | number };
}

/** What takes traces by OTLP over HTTP, on this machine. `close` it. */
export interface OtlpReceiver {
  readonly address: string;
  readonly spans: readonly ReceivedSpan[];
  /** Attributes of the resources that sent them. */
  readonly resources: readonly { readonly [name: string]: string | number }[];
  /** All that came, as it came. */
  readonly bodies: readonly string[];
  close(): Promise<void>;
}

type Pairs = readonly { readonly key: string; readonly value: Value }[];

interface Sent {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: Pairs };
    readonly scopeSpans: readonly {
      readonly spans: readonly (Omit<ReceivedSpan, "attributes"> & { readonly attributes: Pairs })[];
    }[];
  }[];
}

const fieldsOf = (pairs: Pairs): { [name: string]: string | number } =>
  Object.fromEntries(pairs.map(({ key, value }) => [key, value.stringValue ?? Number(value.intValue)]));

/** Starts one. */
export async function otlpReceiver(): Promise<OtlpReceiver> {
  const [spans, resources, bodies]: [ReceivedSpan[], { [name: string]: string | number }[], string[]] = [[], [], []];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    const isTraces = request.method === "POST" && request.url === "/v1/traces";
    if (isTraces && request.headers["content-type"] === "application/json") {
      bodies.push(body);
      for (const { resource, scopeSpans } of (JSON.parse(body) as Sent).resourceSpans) {
        resources.push(fieldsOf(resource.attributes));
        for (const { spans: sent } of scopeSpans)
          spans.push(...sent.map((span) => ({ ...span, attributes: fieldsOf(span.attributes) })));
      }
    }
    response.writeHead(isTraces ? 200 : 404, { "content-type": "application/json" }).end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { address, spans, resources, bodies, close };
}
