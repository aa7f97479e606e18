import { afterEach, expect, it, vi } from "vitest";
import { Browser } from "../../../testing/browser.ts";
import { certifiedKey } from "../../../testing/certificate.ts";
import { requestIn, type Said, SamlIdentityProvider } from "../../../testing/saml-provider.ts";
import { ORIGIN, type Served, serve, tokenWith } from "../../../testing/served.ts";
import { Clock, estateWith, onEveryEngine, SQLITE, someone, storesOf } from "../../../testing/stores.ts";
import type { Store } from "../../store/contract/store.ts";

const provider = new SamlIdentityProvider();
const SIGN_IN_URL = "https://id.example.com/saml/sso";
const CALLBACK = "/sign-on/saml/acme/callback";
const MINUTE = 60_000;

/** What a provider's page has a browser send: a form, from another origin. */
async function post(served: Served, browser: Browser, response: string, path = CALLBACK): Promise<Response> {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const answer = await served.app.request(path, {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      origin: "https://id.example.com",
      "sec-fetch-site": "cross-site",
      ...(cookie === "" ? {} : { cookie }),
    },
    body: new URLSearchParams({ SAMLResponse: response, RelayState: "https://evil.example/" }),
  });
  for (const line of answer.headers.getSetCookie()) {
    const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=");
    if (value === "") browser.cookies.delete(name);
    else browser.cookies.set(name, value);
  }
  return answer;
}

async function place(store: Store, clock: Clock, extra: object = {}) {
  const estate = await estateWith(store, "acme", []);
  await estate.teams.put({ id: "security", name: "Security", grants: [], members: [] }, someone);
  const served = serve(store, clock);
  const { token } = await tokenWith(store, "acme", [{ role: "admin", projects: "all" }], clock);
  const setting = {
    metadata: provider.metadata(SIGN_IN_URL),
    domains: ["example.com"],
    createPeople: true,
    nameAttribute: "name",
    claim: "groups",
    mapping: [{ value: "security", team: "security", grants: [{ role: "editor", projects: "all" }] }],
    ...extra,
  };
  const configure = (body: object) => served.ask("PUT", "/api/v1/settings/saml", { as: token, body });
  expect((await configure(setting)).status).toBe(200);
  const browser = new Browser(served);
  const depart = async (who = browser) =>
    requestIn((await who.read<{ location: string }>("POST", "/session/saml", {})).location);
  const arrive = (response: string, who = browser) => post(served, who, response);
  const signIn = async (wrong: Partial<Said> = {}, who = browser) =>
    (await arrive(provider.respond(await depart(who), clock.at, wrong), who)).status;
  return { estate, served, token, setting, configure, browser, depart, arrive, signIn };
}

onEveryEngine("signing in with SAML", (engine) => {
  const stores = storesOf(engine);

  it("makes a person with the teams and roles that the provider gives, and leads to the platform itself", async () => {
    const clock = new Clock();
    const { estate, browser, depart, arrive, signIn, served } = await place(await stores.open({ clock }), clock);
    const request = await depart();
    expect(request).toMatchObject({
      issuer: `${ORIGIN}/sign-on/saml/acme/metadata`,
      callback: `${ORIGIN}${CALLBACK}`,
    });
    const response = await arrive(provider.respond(request, clock.at));
    expect([response.status, response.headers.get("location")]).toEqual([303, `${ORIGIN}/`]);
    expect(await browser.read("GET", "/me")).toMatchObject({ name: "Ann", grants: [{ role: "editor" }] });
    const ann = await estate.people.byEmail("ann@example.com");
    expect((await estate.teams.list())[0]?.members).toEqual([ann?.id]);
    expect(await signIn({ attributes: {} })).toBe(303);
    expect((await estate.teams.list())[0]?.members).toEqual([]);
    expect((await estate.people.list()).items).toHaveLength(1);
    const log = JSON.stringify([served.logged, (await estate.audit.entries({ limit: 100 })).items]);
    expect(log).toContain("person.arrive");
    expect(log).not.toContain("SAMLResponse");
  });

  it("takes an assertion once, also where it began at the provider", async () => {
    const clock = new Clock();
    const extra = { unsolicited: true };
    const { served, depart, arrive } = await place(await stores.open({ clock }), clock, extra);
    const request = await depart();
    const unasked = provider.respond({ ...request, id: null }, clock.at);
    const both = await Promise.all([arrive(unasked, new Browser(served)), arrive(unasked, new Browser(served))]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 401]);
    clock.at += 5 * MINUTE;
    expect((await arrive(unasked, new Browser(served))).status).toBe(401);
  });
});

const stores = storesOf(SQLITE);
const begun = async (extra: object = {}) => {
  const clock = new Clock();
  const store = await stores.open({ clock });
  return { store, clock, ...(await place(store, clock, extra)) };
};
afterEach(() => {
  vi.unstubAllGlobals();
});

const SHA1 = "http://www.w3.org/2000/09/xmldsig#";
const at = (): number => new Clock().at;
const other = certifiedKey();
/** The one assertion of a response, signature and all. */
const assertionIn = (xml: string): string => /<saml:Assertion .*<\/saml:Assertion>/s.exec(xml)?.[0] ?? "";
const unsigned = (xml: string): string => xml.replace(/<Signature .*?<\/Signature>/s, "");
const asEve = (xml: string): string => xml.replaceAll("ann@example.com", "eve@example.com");
const renamed = (xml: string): string => xml.replace(/ID="_[0-9a-f]+"/, 'ID="_evil"');
const extension = (xml: string): string => `<samlp:Extensions>${xml}</samlp:Extensions>`;
const entity = (uri: string): string => `<!DOCTYPE x [<!ENTITY name ${uri}>]>`;

/** What is refused, each with the reason that the log is given. */
const FORGERIES: readonly (readonly [what: string, wrong: Partial<Said>, why: RegExp])[] = [
  ["no signature", { signs: [] }, /not signed itself/],
  ["a signature over the response alone", { signs: ["Response"] }, /not signed itself/],
  ["the signature of another key", { key: other.key }, /signature/],
  ["a text changed after it was signed", { after: asEve }, /signature/],
  ["an attribute changed after it was signed", { after: (xml) => xml.replace("security", "admins") }, /signature/],
  ["RSA with SHA-1", { signatureAlgorithm: `${SHA1}rsa-sha1` }, /SignatureMethod/],
  ["a digest of SHA-1", { digestAlgorithm: `${SHA1}sha1` }, /DigestMethod/],
  [
    "a transform that keeps comments",
    { transforms: [`${SHA1}enveloped-signature`, "http://www.w3.org/2001/10/xml-exc-c14n#WithComments"] },
    /Transform/,
  ],
  [
    "HMAC under the certificate",
    { after: (xml) => xml.replace(/xmldsig-more#rsa-sha256/, "xmldsig-more#hmac-sha256") },
    /SignatureMethod/,
  ],
  [
    "wrapping: the signed one moved into an extension",
    {
      after: (xml) => {
        const right = assertionIn(xml);
        return xml.replace(right, extension(right) + renamed(asEve(unsigned(right))));
      },
    },
    /exactly one/,
  ],
  [
    "wrapping: a forged one before the signed one",
    {
      after: (xml) => xml.replace("<saml:Assertion ", `${renamed(asEve(unsigned(assertionIn(xml))))}<saml:Assertion `),
    },
    /exactly one/,
  ],
  [
    "wrapping: the signed one inside the signature of a forged one",
    {
      after: (xml) => {
        const right = assertionIn(xml);
        const signature = /<Signature .*<\/Signature>/s.exec(right)?.[0] ?? "";
        const held = signature.replace("</Signature>", `<Object>${unsigned(right)}</Object></Signature>`);
        return xml.replace(right, renamed(asEve(right)).replace(signature, held));
      },
    },
    /exactly one/,
  ],
  [
    "wrapping: a response in a response",
    { after: (xml) => xml.replace("<samlp:Status>", `${extension(xml)}<samlp:Status>`) },
    /exactly one/,
  ],
  [
    "an id that names two elements",
    {
      after: (xml) => xml.replace("<samlp:Status>", `<samlp:Status ID="${/ID="(_\w+)"/.exec(assertionIn(xml))?.[1]}">`),
    },
    /names two elements/,
  ],
  [
    "a signature that refers to the whole document",
    { after: (xml) => xml.replace(/URI="#_\w+"/, 'URI=""') },
    /signature|not found/,
  ],
  ["two signatures", { after: (xml) => xml.replace(/<Signature .*?<\/Signature>/s, "$&$&") }, /not signed itself/],
  ["a comment in the name id", { nameId: "ann@example.com<!-- x -->.evil.example" }, /markup/],
  [
    "a comment put into the name id after it was signed",
    { nameId: "ann@example.com.evil", after: (xml) => xml.replace("com.evil", "com<!---->.evil") },
    /markup/,
  ],
  ["an element in the name id", { nameId: "ann@example.com<saml:x/>" }, /no name id/],
  ["an external entity", { after: (xml) => entity('SYSTEM "file:///etc/passwd"') + xml }, /markup/],
  ["an entity that grows", { after: (xml) => entity('"ha"') + xml.replace("ann@", "&name;ann@") }, /markup/],
  ["CDATA", { nameId: "<![CDATA[ann@example.com]]>" }, /markup/],
  ["a processing instruction", { after: (xml) => xml.replace("<samlp:Status>", "<?x y?><samlp:Status>") }, /markup/],
  ["text that is no XML", { after: () => "nonsense" }, /XML/],
  ["another audience", { audience: "https://other.example" }, /audience mismatch/],
  ["no audience", { audience: null }, /no AudienceRestriction/],
  ["another recipient", { recipient: "https://other.example/callback" }, /bearer/],
  ["no recipient", { recipient: null }, /bearer/],
  ["another destination", { destination: "https://other.example/callback" }, /destination/],
  ["no destination", { destination: null }, /destination/],
  ["another request", { inResponseTo: "_other" }, /another request/],
  ["no request", { inResponseTo: null }, /another request/],
  ["a subject confirmed for another request", { confirmedFor: "_other" }, /bearer/],
  ["a subject confirmed for no request", { confirmedFor: null }, /bearer/],
  ["a holder of a key", { method: "urn:oasis:names:tc:SAML:2.0:cm:holder-of-key" }, /bearer/],
  ["a confirmation that has ended", { confirmedUntil: at() - 3 * MINUTE }, /bearer/],
  ["a confirmation without an end", { confirmedUntil: null }, /NotOnOrAfter/],
  ["conditions that have ended", { notOnOrAfter: at() - 3 * MINUTE }, /ended/],
  ["conditions without an end", { notOnOrAfter: null }, /NotOnOrAfter/],
  ["conditions that begin later", { notBefore: at() + 3 * MINUTE }, /not count yet/],
  ["an assertion of the future", { issuedAt: at() + 3 * MINUTE }, /future/],
  ["an assertion of long ago", { issuedAt: at() - 65 * MINUTE }, /ended/],
  ["a session that has ended", { sessionUntil: at() - 3 * MINUTE }, /session/],
  ["nobody asked who he is", { authenticated: false }, /asked/],
  ["another issuer", { issuer: "https://other.example" }, /another issuer/],
  ["another issuer of the response", { responseIssuer: "https://other.example" }, /another issuer/],
  ["a status that says no", { status: "urn:oasis:names:tc:SAML:2.0:status:Responder" }, /says no/],
  ["SAML 1.1", { version: "1.1" }, /version/],
  ["a name id for once", { format: "urn:oasis:names:tc:SAML:2.0:nameid-format:transient" }, /each time/],
  ["no name id", { nameId: "" }, /no name id/],
  ["an address of another domain", { nameId: "ann@evil.example" }, /domain/],
  ["an address that only begins right", { nameId: "ann@example.com.evil.example" }, /domain/],
  ["an address with two domains", { nameId: "ann@evil.example@example.com" }, /domain/],
];

it.each(FORGERIES)("refuses %s", async (_what, wrong, why) => {
  const { signIn, served, browser, estate } = await begun();
  expect(await signIn(wrong)).toBe(401);
  const told = served.logged.find(([, event]) => event === "sign-on-refused");
  expect(String(told?.[2].why)).toMatch(why);
  expect((await browser.ask("GET", "/me")).status).toBe(401);
  expect((await estate.people.list()).items).toEqual([]);
});

it("takes what is right, with a signed response around it, within two minutes between the clocks, and by character references", async () => {
  const { signIn } = await begun();
  const early = at() + 100_000;
  expect(await signIn({ signs: ["Assertion", "Response"] })).toBe(303);
  expect(await signIn({ issuedAt: early, notBefore: early })).toBe(303);
  expect(await signIn({ confirmedUntil: at() - 100_000, notOnOrAfter: at() - 100_000 })).toBe(303);
  expect(await signIn({ nameId: "ann&#64;example.com" })).toBe(303);
  expect(await signIn({ signatureAlgorithm: "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512" })).toBe(303);
});

it("refuses what comes again, late, to another browser, unasked, or to another organisation", async () => {
  const { store, clock, served, browser, depart, arrive } = await begun();
  const right = provider.respond(await depart(), clock.at);
  const transit = new Map(browser.cookies);
  expect((await arrive(right)).status).toBe(303);
  for (const [name, value] of transit) browser.cookies.set(name, value);
  expect((await arrive(right)).status).toBe(401);
  const theirs = provider.respond(await depart(new Browser(served)), clock.at);
  await depart();
  expect((await arrive(theirs)).status).toBe(401);
  expect((await arrive(theirs, new Browser(served))).status).toBe(401);
  const late = await depart();
  clock.at += 10 * MINUTE;
  expect((await arrive(provider.respond(late, clock.at))).status).toBe(401);
  const unasked = provider.respond({ ...(await depart()), id: null }, clock.at);
  expect((await arrive(unasked, new Browser(served))).status).toBe(401);
  const elsewhere = provider.respond(await depart(), clock.at);
  await estateWith(store, "other", []);
  expect((await post(served, browser, elsewhere, "/sign-on/saml/other/callback")).status).toBe(401);
  expect((await post(served, browser, elsewhere, "/sign-on/saml/nobody/callback")).status).toBe(401);
});

it("asks nothing of the network while it reads", async () => {
  const asked: unknown[] = [];
  vi.stubGlobal("fetch", (...given: unknown[]) => {
    asked.push(given);
    throw new Error("asked");
  });
  const { signIn } = await begun();
  expect(await signIn({ after: (xml) => entity('SYSTEM "http://127.0.0.1:9/x"') + xml })).toBe(401);
  expect(asked).toEqual([]);
});

it("is set up by who may do everything, with certificates that hold, and ends when it is turned off", async () => {
  const { store, clock, served, token, configure, setting, estate, browser, signIn } = await begun();
  expect(await signIn()).toBe(303);
  const got = await served.ask("GET", "/api/v1/settings/saml", { as: token });
  expect(await got.json()).toMatchObject({ entityId: provider.entityId, signInUrl: SIGN_IN_URL, unsolicited: false });
  const own = await served.app.request("/sign-on/saml/acme/metadata");
  expect(await own.text()).toContain(`Location="${ORIGIN}${CALLBACK}"`);
  const { metadata: _metadata, ...people } = setting;
  const plain = { ...people, entityId: "https://x.example", signInUrl: SIGN_IN_URL };
  expect((await configure({ ...plain, certificates: [provider.certificate] })).status).toBe(200);
  for (const certificates of [[], ["nonsense"], [certifiedKey(1_024).certificate]])
    expect((await configure({ ...plain, certificates })).status).toBe(400);
  for (const signInUrl of ["http://id.example.com/sso", "file:///etc/passwd", "https://u:p@id.example.com/"])
    expect((await configure({ ...plain, signInUrl, certificates: [provider.certificate] })).status, signInUrl).toBe(
      400,
    );
  for (const metadata of ["nonsense", "<x/>", entity('SYSTEM "file:///etc/passwd"') + setting.metadata])
    expect((await configure({ ...people, metadata })).status).toBe(400);
  await estate.roles.put({ id: "setter", name: "Setter", permissions: ["settings:manage"] }, someone);
  const setter = await tokenWith(store, "acme", [{ role: "setter", projects: "all" }], clock);
  expect((await served.ask("PUT", "/api/v1/settings/saml", { as: setter.token, body: setting })).status).toBe(403);
  expect((await configure({ ...setting, enabled: false })).status).toBe(200);
  expect((await browser.ask("POST", "/session/saml", {})).status).toBe(404);
  expect((await served.ask("DELETE", "/api/v1/settings/saml", { as: token })).status).toBe(204);
  expect((await browser.ask("GET", "/me")).status).toBe(401);
});
