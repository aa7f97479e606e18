import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import { SourceError } from "../../domain/errors.ts";

/** A server that listens. */
export interface Running {
  readonly port: number;
  /** Takes no more requests, lets those under way end for so many milliseconds, then cuts them off. */
  close(patience: number): Promise<void>;
}

const HEADERS_WITHIN = 30_000;
const REQUEST_WITHIN = 300_000;

/** Listens. Port 0 takes any that is free. Throws a SourceError when it cannot. */
export async function listen(app: Hono, host: string, port: number): Promise<Running> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.headersTimeout = HEADERS_WITHIN;
  server.requestTimeout = REQUEST_WITHIN;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(cannotListen(error, host, port)));
    server.listen(port, host, resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: (patience) => close(server, patience) };
}

function cannotListen(error: NodeJS.ErrnoException, host: string, port: number): SourceError {
  const why = error.code === "EADDRINUSE" ? "something else listens there" : error.message;
  return new SourceError(`cannot listen on ${host}:${port}: ${why}`, "Choose another port with --port, or 0 for any.");
}

const close = (server: Server, patience: number): Promise<void> =>
  new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
