import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate } from "node:zlib";
import { RequestError } from "./problems.ts";

const DECODERS: {
  readonly [encoding: string]: (bytes: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;
} = {
  gzip: promisify(gunzip) as (bytes: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>,
  deflate: promisify(inflate) as (bytes: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>,
  br: promisify(brotliDecompress) as (bytes: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>,
};

const tooLarge = (most: number): RequestError =>
  new RequestError("too-large", `at most ${most} bytes are read here, also after decompression`);

/** The JSON of a request's body, at most so many bytes before and after decompression; undefined when it has none. */
export async function jsonBody(
  request: Request,
  most: number,
  types: readonly string[] = ["application/json"],
): Promise<unknown> {
  const bytes = await readAll(request, most);
  if (bytes.length === 0) return undefined;
  const [type = ""] = (request.headers.get("content-type") ?? "").split(";");
  if (!types.includes(type.trim().toLowerCase()))
    throw new RequestError("unsupported-media-type", "send JSON, with the header content-type: application/json");
  const text = await decoded(bytes, request.headers.get("content-encoding"), most);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new RequestError("invalid-request", `the body is no JSON: ${(error as Error).message.slice(0, 200)}`);
  }
}

const BYTES = "application/octet-stream";

/** A request's body as it is, at most so many bytes; undefined when it has none. */
export async function bytesBody(request: Request, most: number): Promise<Uint8Array | undefined> {
  const bytes = await readAll(request, most);
  if (bytes.length === 0) return undefined;
  const [type = ""] = (request.headers.get("content-type") ?? "").split(";");
  if (type.trim().toLowerCase() === BYTES) return bytes;
  throw new RequestError("unsupported-media-type", `send the file itself, with the header content-type: ${BYTES}`);
}

/** The fields of a form that a browser sends, at most so many bytes. */
export async function formBody(request: Request, most: number): Promise<URLSearchParams> {
  const [type = ""] = (request.headers.get("content-type") ?? "").split(";");
  if (type.trim().toLowerCase() !== "application/x-www-form-urlencoded")
    throw new RequestError("unsupported-media-type", "this takes a form");
  return new URLSearchParams((await readAll(request, most)).toString("utf8"));
}

async function readAll(request: Request, most: number): Promise<Buffer> {
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooLarge(most);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > most) throw tooLarge(most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function decoded(bytes: Buffer, encoding: string | null, most: number): Promise<string> {
  if (encoding === null || encoding === "identity") return bytes.toString("utf8");
  const decode = DECODERS[encoding.toLowerCase()];
  if (decode === undefined)
    throw new RequestError("unsupported-media-type", `the encoding ${encoding.slice(0, 40)} is not read here`);
  try {
    return (await decode(bytes, { maxOutputLength: most })).toString("utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw tooLarge(most);
    throw new RequestError("invalid-request", `the body is not ${encoding.slice(0, 40)}`);
  }
}
