import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

/** Something on this machine that webhooks reach. */
export interface Receiver {
  readonly url: string;
  /** What came, oldest first. */
  readonly got: { readonly headers: IncomingHttpHeaders; readonly body: string }[];
  /** What it answers: a status, or where it sends the sender. */
  answer: number | string;
  close(): Promise<void>;
}

export async function webhookReceiver(): Promise<Receiver> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      receiver.got.push({ headers: request.headers, body: Buffer.concat(chunks).toString("utf8") });
      const { answer } = receiver;
      if (typeof answer === "string") response.writeHead(307, { location: answer }).end();
      else response.writeHead(answer).end("an answer that nobody reads");
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/hook/a-secret-in-the-path`,
    got: [],
    answer: 204,
    close: () => new Promise((done) => server.close(() => done())),
  };
  return receiver;
}

/** How many signatures of what came are of this secret, by the text of Standard Webhooks and not by the sender's code. */
export function signaturesOf({ headers, body }: Receiver["got"][number], secret: string): number {
  const { "webhook-id": id, "webhook-timestamp": time, "webhook-signature": signatures } = headers;
  const key = Buffer.from(secret.replace("whsec_", ""), "base64");
  const own = `v1,${createHmac("sha256", key).update(`${id}.${time}.${body}`).digest("base64")}`;
  return String(signatures)
    .split(" ")
    .filter((signature) => signature === own).length;
}
