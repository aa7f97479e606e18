import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, get, type RequestListener, type Server, setGlobalProxyFromEnv } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { type AddressInfo, isIP } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hostileResolve, type Listener, laxPolicy, listenOnLoopback, ssrfForms } from "../../testing/ssrf-forms.ts";
import { guardedFetch } from "./guarded-fetch.ts";
import { CLOSED, type OutboundPolicy, policyOf } from "./policy.ts";
import { specialUse } from "./special-ranges.ts";
import { resolveTarget } from "./target.ts";

let listener: Listener;
beforeAll(async () => {
  listener = await listenOnLoopback();
});
afterAll(() => listener.close());

/** The policy of an operator who allows this much, with names answered by a table. */
const allowing = (
  hosts: readonly string[],
  resolve = hostileResolve,
  ports: readonly number[] = [],
): OutboundPolicy => ({
  ...policyOf({ hosts, ports: [listener.port, ...ports], http: true }),
  resolve,
});

const openServers: Server[] = [];
afterAll(() => Promise.all(openServers.map((server) => new Promise((done) => server.close(done)))));

/** A web server on loopback; returns its port. */
async function serving(answer: RequestListener): Promise<number> {
  const server = createServer(answer);
  openServers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return (server.address() as AddressInfo).port;
}

describe("addresses that lead inside", () => {
  it("are at least seventy, each written once", () => {
    const forms = ssrfForms(1).map(({ address }) => address);
    expect(forms.length).toBeGreaterThanOrEqual(70);
    expect(new Set(forms).size).toBe(forms.length);
  });

  it("are refused with a reason, and none is connected to, although http and the listener's port are allowed", async () => {
    const before = listener.connections();
    const letThrough: string[] = [];
    for (const { address, trick } of ssrfForms(listener.port))
      for (const policy of [CLOSED, laxPolicy(listener.port)]) {
        const answer = await guardedFetch(address, {}, policy);
        if (!("refused" in answer) || answer.refused.includes("https only")) letThrough.push(`${trick}: ${address}`);
      }
    expect(letThrough).toEqual([]);
    expect(listener.connections() - before).toBe(0);
  });

  it("would have been seen by the listener: what the operator allows connects", async () => {
    const before = listener.connections();
    for (const address of [`http://127.0.0.1:${listener.port}/`, `http://loopback.example:${listener.port}/`])
      expect(await guardedFetch(address, {}, allowing(["127.0.0.0/8"]))).toEqual({
        failed: "the connection was cut off",
      });
    await guardedFetch(`http://loopback.example:${listener.port}/`, {}, allowing(["loopback.example"]));
    expect(listener.connections() - before).toBe(3);
  });

  it("are refused as redirects, too", async () => {
    let location = "";
    const port = await serving((_request, response) => void response.writeHead(302, { location }).end());
    const policy = allowing(["start.example"], hostileResolve, [port]);
    const before = listener.connections();
    const letThrough: string[] = [];
    // What no header can hold, no redirect can say.
    const forms = ssrfForms(listener.port).filter(({ address }) => /^[\x21-\x7e]+$/.test(address));
    expect(forms.length).toBeGreaterThan(100);
    for (const { address } of forms) {
      location = address;
      const answer = await guardedFetch(`http://start.example:${port}/`, { redirects: 3 }, policy);
      if (!("refused" in answer)) letThrough.push(address);
    }
    // An address without a host stays with the server that is allowed; there it runs out of redirects.
    expect(letThrough).toEqual([]);
    expect(listener.connections() - before).toBe(0);
  });

  it("never include what gives out the rights of machines, not even where everything is allowed", async () => {
    const everything = policyOf({ hosts: ["0.0.0.0/0", "::/0", "metadata.example"], ports: [], http: true });
    for (const host of ["169.254.169.254", "metadata.example", "[fd00:ec2::254]", "[::ffff:169.254.169.254]"])
      expect(await resolveTarget(`http://${host}/`, { ...everything, resolve: hostileResolve })).toHaveProperty(
        "refused",
      );
  });

  it("are not told by their number", async () => {
    const answer = await resolveTarget("https://private.example/", { ...CLOSED, resolve: hostileResolve });
    expect(answer).toEqual({ refused: expect.stringContaining("a private address") });
    expect(JSON.stringify(answer)).not.toContain("10.0.0.5");
  });
});

describe("what may be reached", () => {
  const at = async (address: string, answers: readonly string[], policy = CLOSED) =>
    resolveTarget(address, { ...policy, resolve: async () => answers });

  it("is given with its checked addresses, and as it is read here", async () => {
    const target = await at("https://Hooks.Example.com/a?b=c", ["93.184.215.14", "2606:2800:21f:cb07::1"]);
    expect(target).toMatchObject({ addresses: ["93.184.215.14", "2606:2800:21f:cb07::1"] });
    expect("url" in target && target.url.href).toBe("https://hooks.example.com/a?b=c");
    expect(await at("https://8.8.8.8/", [])).toMatchObject({ addresses: ["8.8.8.8"] });
    expect(await at("https://[2606:4700::1111]/", [])).toMatchObject({ addresses: ["2606:4700::1111"] });
    expect(await at("https://bücher.example.com/", ["8.8.8.8"])).toMatchObject({ addresses: ["8.8.8.8"] });
  });

  it("is widened by the operator: hosts, ranges, ports and http, each by itself", async () => {
    const policy = policyOf({ hosts: ["Git.internal", "10.1.0.0/16", "::1"], ports: [8443], http: false });
    expect(await at("https://git.internal:8443/", ["192.168.1.9"], policy)).toMatchObject({
      addresses: ["192.168.1.9"],
    });
    expect(await at("https://a.example.com/", ["10.1.2.3"], policy)).toMatchObject({ addresses: ["10.1.2.3"] });
    expect(await at("https://[::1]/", [], policy)).toMatchObject({ addresses: ["::1"] });
    expect(await at("https://a.example.com/", ["10.2.0.1"], policy)).toHaveProperty("refused");
    expect(await at("https://a.git.internal/", ["192.168.1.9"], policy)).toHaveProperty("refused");
    expect(await at("http://git.internal/", ["192.168.1.9"], policy)).toHaveProperty("refused");
    const http = policyOf({ hosts: ["git.internal", "10.1.0.0/16"], ports: [], http: true });
    expect(await at("http://git.internal/", ["192.168.1.9"], http)).toHaveProperty("addresses");
    expect(await at("http://a.example.com/", ["10.1.2.3"], http)).toHaveProperty("addresses");
    for (const addresses of [["8.8.8.8"], ["10.1.2.3", "8.8.8.8"]])
      expect(await at("http://a.example.com/", addresses, http)).toEqual({
        refused: "a.example.com is reached by https only",
      });
    expect(await at("https://git.internal:8444/", ["192.168.1.9"], policy)).toHaveProperty("refused");
  });

  it("cannot be widened by what names nothing", () => {
    for (const host of ["", "*", "10.0.0.0/33", "10.0.0/8", "https://a.example", "a..b", "1.2.3", "a/b", "::1/129"])
      expect(() => policyOf({ hosts: [host], ports: [], http: false }), host).toThrow("is no host");
  });

  it("is public by IANA's registries", () => {
    for (const address of [
      "1.1.1.1",
      "100.63.255.255",
      "172.32.0.1",
      "198.17.0.1",
      "223.255.255.255",
      "2a00::1",
      "2001:4860::1",
    ])
      expect([isIP(address) > 0, specialUse(address)], address).toEqual([true, null]);
    for (const address of [
      "4000::1",
      "5f00::1",
      "64:ff9b::808:808",
      "::ffff:8.8.8.8",
      "2001:2::1",
      "2001:20::1",
      "fdff::1",
    ])
      expect(specialUse(address), address).not.toBeNull();
  });
});

describe("a guarded request", () => {
  it("connects to the address that was checked, although the name leads elsewhere a moment later", async () => {
    const answers = [["127.0.0.2"], ["127.0.0.1"], ["127.0.0.1"]];
    let asked = 0;
    const rebinding = async (): Promise<readonly string[]> => answers[asked++] ?? [];
    const before = listener.connections();
    const policy = allowing(["127.0.0.2"], rebinding);
    expect(await guardedFetch(`http://rebinding.example:${listener.port}/`, {}, policy)).toHaveProperty("failed");
    expect([asked, listener.connections() - before]).toEqual([1, 0]);
    const second = await guardedFetch(`http://rebinding.example:${listener.port}/`, {}, policy);
    expect([second, listener.connections() - before]).toEqual([{ refused: expect.any(String) }, 0]);
  });

  it("names the host to the server, sends what it is given, and brings the answer back", async () => {
    const port = await serving((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        const { host, "x-a": a } = request.headers;
        response
          .writeHead(418, { "x-b": "2" })
          .end(JSON.stringify([request.method, host, a, String(Buffer.concat(chunks))]));
      });
    });
    const policy = allowing(["one.example"], hostileResolve, [port]);
    const sending = { method: "POST", headers: { "x-a": "1" }, body: "hello" } as const;
    const answer = await guardedFetch(`http://one.example:${port}/`, sending, policy);
    expect(answer).toMatchObject({ status: 418, headers: { "x-b": "2" } });
    expect("body" in answer && JSON.parse(String(answer.body))).toEqual(["POST", `one.example:${port}`, "1", "hello"]);
  });

  it("follows no redirect unless told, at most so many, and takes nothing along to another origin", async () => {
    const seen: (string | undefined)[] = [];
    const end = await serving((request, response) => {
      seen.push(request.headers.authorization);
      response.end("end");
    });
    const begin = await serving((request, response) => {
      seen.push(request.headers.authorization);
      const location = request.url === "/1" ? "/2" : `http://two.example:${end}/`;
      response.writeHead(302, { location }).end();
    });
    const policy = allowing(["one.example", "two.example"], hostileResolve, [begin, end]);
    const ask = (redirects: number) =>
      guardedFetch(`http://one.example:${begin}/1`, { redirects, headers: { authorization: "secret" } }, policy);
    expect(await ask(0)).toHaveProperty("refused");
    expect(await ask(1)).toHaveProperty("refused");
    seen.length = 0;
    expect(await ask(2)).toMatchObject({ status: 200 });
    expect(seen).toEqual(["secret", "secret", undefined]);
  });

  it("ends where an answer is too large, too slow or never comes", async () => {
    const port = await serving((request, response) => {
      if (request.url === "/large") response.end(Buffer.alloc(2_000));
      else if (request.url === "/slow") response.write("x");
    });
    const policy = allowing(["one.example"], hostileResolve, [port]);
    const ask = (path: string) =>
      guardedFetch(`http://one.example:${port}${path}`, { mostBytes: 1_000, within: 200 }, policy);
    expect(await ask("/large")).toEqual({ failed: "it answers more than the 1000 bytes that are read" });
    expect(await ask("/slow")).toEqual({ failed: "it did not answer in time" });
    expect(await ask("/never")).toEqual({ failed: "it did not answer in time" });
  });

  it("uses no proxy of the environment", async () => {
    const restore = setGlobalProxyFromEnv({ http_proxy: `http://127.0.0.1:${listener.port}` });
    const port = await serving((_request, response) => void response.end("direct"));
    const before = listener.connections();
    const answer = await guardedFetch(
      `http://one.example:${port}/`,
      {},
      allowing(["one.example"], hostileResolve, [port]),
    );
    // The control: an ordinary request does go to the proxy, which cuts it off.
    await new Promise((done) => get("http://one.example/", done).on("error", done));
    restore();
    expect("body" in answer && String(answer.body)).toBe("direct");
    expect(listener.connections() - before).toBe(1);
  });
});

/** A certificate for one name that signs itself; null where no openssl makes one. */
function certificateFor(name: string): { readonly key: string; readonly cert: string } | null {
  const folder = mkdtempSync(join(tmpdir(), "stance-tls-"));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const named = ["-subj", `/CN=${name}`, "-addext", `subjectAltName=DNS:${name}`];
  const kind = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"];
  try {
    execFileSync("openssl", [...kind, "-keyout", key, "-out", cert, ...named], { stdio: "ignore" });
    return { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") };
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const certificate = certificateFor("safe.example");

describe.skipIf(certificate === null)("TLS", () => {
  it("asks for the name, not for the address, and believes only a certificate of that name by a known signer", async () => {
    const names: (string | false | undefined)[] = [];
    const server = createSecureServer(certificate ?? {}, (request, response) => {
      names.push((request.socket as { servername?: string | false }).servername);
      response.end("safe");
    });
    openServers.push(server);
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const { port } = server.address() as AddressInfo;
    const policy = allowing(["safe.example", "other.example"], hostileResolve, [port]);
    const ask = (host: string) => guardedFetch(`https://${host}:${port}/`, {}, policy);
    expect(await ask("safe.example")).toEqual({ failed: "its certificate is signed by nobody who is known here" });
    const known = getCACertificates();
    setDefaultCACertificates([...known, certificate?.cert ?? ""]);
    try {
      expect(await ask("safe.example")).toMatchObject({ status: 200 });
      expect(await ask("other.example")).toEqual({ failed: "its certificate is for another name" });
    } finally {
      setDefaultCACertificates(known);
    }
    expect(names).toEqual(["safe.example"]);
  });
});
