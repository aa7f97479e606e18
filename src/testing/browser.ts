import { ORIGIN, type Served } from "./served.ts";

/** Asks as a browser does: says its origin, and keeps the cookies it is given. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #served: Served;

  constructor(served: Served) {
    this.#served = served;
  }

  /** Of the API; a path from the root begins with two slashes. */
  async ask(method: string, path: string, body?: unknown): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const address = path.startsWith("//") ? path.slice(1) : `/api/v1${path}`;
    const headers = { origin: ORIGIN, ...(cookie === "" ? {} : { cookie }) };
    const response = await this.#served.ask(method, address, { body, headers });
    for (const line of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=");
      if (value === "") this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  /** What a request answers, which must have been served. */
  async read<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await this.ask(method, path, body);
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (response.status === 204 ? null : await response.json()) as Answer;
  }
}
