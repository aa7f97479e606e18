import { expect, it } from "vitest";
import { serve, tokenWith } from "../../testing/served.ts";
import { Clock, estateWith, onEveryEngine, someone, storesOf } from "../../testing/stores.ts";
import { keptForm, newSecret } from "../auth/secrets.ts";

interface Resource {
  readonly id: string;
  readonly active?: boolean;
  readonly displayName?: string;
  readonly userName?: string;
  readonly externalId?: string;
  readonly members?: readonly { readonly value: string }[];
  readonly totalResults?: number;
  readonly itemsPerPage?: number;
  readonly scimType?: string;
  readonly status?: string;
  readonly Resources?: readonly Resource[];
}

const PATCH = { schemas: ["urn:ietf:params:scim:api:messages:2.0:PatchOp"] };
const ANN = {
  schemas: ["urn:ietf:params:scim:schemas:core:2.0:User"],
  userName: "Ann@Example.com",
  externalId: "00u1",
  name: { givenName: "Ann", familyName: "Lee" },
  emails: [{ primary: true, value: "ann@example.com", type: "work" }],
  active: true,
};

onEveryEngine("SCIM", (engine) => {
  const stores = storesOf(engine);

  async function place(role = "admin") {
    const clock = new Clock();
    const store = await stores.open({ clock });
    const estate = await estateWith(store, "acme", []);
    await estateWith(store, "other", []);
    await estate.roles.put({ id: "provisioner", name: "Provisioner", permissions: ["people:manage"] }, someone);
    const { token } = await tokenWith(store, "acme", [{ role, projects: "all" }], clock);
    const stranger = (await tokenWith(store, "other", [{ role: "admin", projects: "all" }], clock)).token;
    const { ask } = serve(store, clock);
    const send = async (method: string, path: string, body?: unknown, as = token) => {
      const headers: { [name: string]: string } = body === undefined ? {} : { "content-type": "application/scim+json" };
      const response = await ask(method, `/scim/v2${path}`, { as, body, headers });
      const text = await response.text();
      if (text !== "") expect(response.headers.get("content-type")).toBe("application/scim+json");
      return { status: response.status, body: (text === "" ? {} : JSON.parse(text)) as Resource };
    };
    const patch = (path: string, ...Operations: object[]) => send("PATCH", path, { ...PATCH, Operations });
    return { estate, send, patch, stranger };
  }

  it("makes, finds, changes and takes away users, of its own organisation alone", async () => {
    const { estate, send, stranger } = await place();
    const made = await send("POST", "/Users", ANN);
    expect([made.status, made.body]).toMatchObject([
      201,
      { userName: "ann@example.com", displayName: "Ann Lee", active: true, externalId: "00u1" },
    ]);
    const path = `/Users/${made.body.id}`;
    expect(await send("POST", "/Users", ANN)).toMatchObject({
      status: 409,
      body: { scimType: "uniqueness", status: "409" },
    });
    const twin = { ...ANN, userName: "twin@example.com" };
    expect((await send("POST", "/Users", twin)).status).toBe(409);
    expect(await estate.people.byEmail(twin.userName)).toBeNull();
    const find = async (filter: string) => (await send("GET", `/Users?filter=${encodeURIComponent(filter)}`)).body;
    for (const filter of ['userName eq "ANN@example.com"', 'externalId eq "00u1"', 'emails.value Eq "ann@example.com"'])
      expect(
        (await find(filter)).Resources?.map(({ id }) => id),
        filter,
      ).toEqual([made.body.id]);
    expect((await find('userName eq "bob@example.com"')).totalResults).toBe(0);
    for (const filter of ['userName sw "a"', 'password eq "x"', 'userName eq "a" or active eq "true"'])
      expect(await find(filter), filter).toMatchObject({ status: "400", scimType: "invalidFilter" });
    const other = { ...ANN, userName: "ann.lee@example.com", displayName: "Ann L.", externalId: undefined };
    expect((await send("PUT", path, other)).body).toMatchObject({
      userName: "ann.lee@example.com",
      displayName: "Ann L.",
    });
    expect((await send("GET", path)).body).not.toHaveProperty("externalId");
    expect((await send("GET", path, undefined, stranger)).status).toBe(404);
    expect((await send("GET", "/Users", undefined, stranger)).body.totalResults).toBe(0);
    expect((await send("DELETE", path)).status).toBe(204);
    expect((await send("GET", path)).status).toBe(404);
    expect((await estate.people.get(made.body.id))?.state).toBe("disabled");
    const again = await send("POST", "/Users", { ...ANN, userName: "ann.lee@example.com" });
    expect([again.status, again.body.id, again.body.active]).toEqual([201, made.body.id, true]);
    const log = JSON.stringify((await estate.audit.entries({ limit: 100 })).items);
    for (const action of ["person.create", "person.update", "directory.call"]) expect(log).toContain(action);
  });

  it("pages through users", async () => {
    const { estate, send } = await place();
    for (let count = 0; count < 5; count += 1)
      await estate.people.create({ email: `p${count}@example.com`, name: `P${count}`, grants: [] }, someone);
    const page = async (query: string) => (await send("GET", `/Users?${query}`)).body;
    expect(await page("startIndex=2&count=2")).toMatchObject({
      totalResults: 5,
      startIndex: 2,
      itemsPerPage: 2,
      Resources: [{ userName: "p1@example.com" }, { userName: "p2@example.com" }],
    });
    expect(await page("startIndex=6")).toMatchObject({ totalResults: 5, itemsPerPage: 0, Resources: [] });
    expect(await page("startIndex=-3&count=0")).toMatchObject({ totalResults: 5, startIndex: 1, Resources: [] });
    expect(await page("count=some")).toMatchObject({ status: "400", scimType: "invalidValue" });
  });

  it.each([
    ["Okta", [{ op: "replace", value: { active: false } }], [{ op: "replace", value: { active: true } }]],
    [
      "Entra",
      [{ op: "Replace", path: "active", value: "False" }],
      [{ op: "Add", path: "urn:ietf:params:scim:schemas:core:2.0:User:active", value: "True" }],
    ],
  ])("closes people out as %s does, which ends their sessions, and lets them in again", async (_who, out, back) => {
    const { estate, send, patch } = await place();
    const { id } = (await send("POST", "/Users", ANN)).body;
    const session = { person: id, secret: keptForm(newSecret()), method: "oidc", address: "", agent: "" };
    await estate.sessions.begin({ ...session, expiresAt: Date.UTC(2030, 0, 1) }, someone);
    expect((await patch(`/Users/${id}`, ...out)).body.active).toBe(false);
    expect(await estate.sessions.list(id)).toEqual([]);
    expect((await patch(`/Users/${id}`, ...back)).body.active).toBe(true);
  });

  it("takes several attributes at once, and passes over what it does not keep", async () => {
    const { send, patch } = await place();
    const path = `/Users/${(await send("POST", "/Users", ANN)).body.id}`;
    const entra = await patch(
      path,
      { op: "Replace", path: "displayName", value: "Ann B." },
      { op: "Add", path: 'emails[type eq "work"].value', value: "x@example.com" },
      { op: "Replace", value: { "name.familyName": "B.", externalId: "e2", userName: "ann.b@example.com" } },
    );
    expect(entra.body).toMatchObject({ displayName: "Ann B.", externalId: "e2", userName: "ann.b@example.com" });
    expect((await patch(path, { op: "remove", path: "externalId" })).body).not.toHaveProperty("externalId");
    for (const operation of [
      { op: "move", path: "active" },
      { op: "replace", path: "active", value: "maybe" },
      { op: "remove" },
    ])
      expect((await patch(path, operation)).body, JSON.stringify(operation)).toMatchObject({
        scimType: "invalidValue",
      });
    expect((await send("PATCH", path, { Operations: [] })).status).toBe(400);
    expect((await send("POST", "/Users", { ...ANN, userName: "no address" })).body.scimType).toBe("invalidValue");
  });

  it("makes groups of teams, as Okta and Entra fill and empty them", async () => {
    const { estate, send, patch } = await place();
    const [ann, bob] = await Promise.all(
      ["ann", "bob"].map(async (name) => (await send("POST", "/Users", { userName: `${name}@example.com` })).body.id),
    );
    const grants = [{ role: "viewer", projects: "all" }] as const;
    await estate.teams.put({ id: "ml-platform", name: "ML Platform", grants, members: [] }, someone);
    const group = { displayName: "ML Platform", externalId: "g1" };
    const made = await send("POST", "/Groups", group);
    expect([made.status, made.body.id]).toEqual([201, "ml-platform"]);
    expect((await send("POST", "/Groups", group)).status).toBe(409);
    const path = "/Groups/ml-platform";
    const members = async () => (await estate.teams.list())[0]?.members;
    await patch(path, { op: "add", path: "members", value: [{ value: ann, display: "ann" }] });
    await patch(path, { op: "Add", path: "members", value: [{ $ref: null, value: bob }] });
    expect(await members()).toEqual([ann, bob].sort());
    await patch(path, { op: "remove", path: `members[value eq "${ann}"]` });
    expect(await members()).toEqual([bob]);
    await patch(path, { op: "Remove", path: "members", value: [{ $ref: null, value: bob }] });
    expect(await members()).toEqual([]);
    const renamed = { op: "replace", value: { id: "ml-platform", displayName: "ML" } };
    expect((await patch(path, renamed)).body.displayName).toBe("ML");
    expect((await estate.teams.list())[0]).toMatchObject({ name: "ML", grants });
    expect((await patch(path, { op: "add", path: "members", value: [{ value: "nobody" }] })).status).toBe(400);
    expect(
      (await send("PUT", path, { ...group, members: [{ value: ann }, { value: ann }] })).body.members,
    ).toHaveLength(1);
    const bare = await send("GET", '/Groups?excludedAttributes=members&filter=displayName%20eq%20"ml%20platform"');
    expect([bare.body.totalResults, bare.body.Resources?.[0]?.members]).toEqual([1, undefined]);
    expect((await send("DELETE", path)).status).toBe(204);
    expect((await send("GET", path)).status).toBe(404);
  });

  it("hands out nothing that its token does not hold, but closes anybody out", async () => {
    const { estate, send, patch } = await place("provisioner");
    const boss = await estate.people.create(
      { email: "boss@example.com", name: "Boss", grants: [{ role: "admin", projects: "all" }] },
      someone,
    );
    expect((await patch(`/Users/${boss.id}`, { op: "replace", path: "active", value: false })).status).toBe(409);
    const { id } = (await send("POST", "/Users", ANN)).body;
    await estate.teams.put(
      { id: "admins", name: "Admins", grants: [{ role: "admin", projects: "all" }], members: [] },
      someone,
    );
    const join = { op: "add", path: "members", value: [{ value: id }] };
    expect((await patch("/Groups/admins", join)).status).toBe(403);
    expect(
      (await patch(`/Users/${boss.id}`, { op: "replace", path: "userName", value: "me@example.com" })).status,
    ).toBe(403);
    await estate.people.update(id, { grants: [{ role: "admin", projects: "all" }] }, someone);
    expect((await patch(`/Users/${boss.id}`, { op: "replace", path: "active", value: false })).body.active).toBe(false);
    expect((await patch(`/Users/${boss.id}`, { op: "replace", path: "active", value: true })).status).toBe(403);
  });

  it("says what it is", async () => {
    const { send } = await place();
    expect((await send("GET", "/ServiceProviderConfig")).body).toMatchObject({
      patch: { supported: true },
      bulk: { supported: false },
    });
    expect((await send("GET", "/ResourceTypes")).body.Resources?.map(({ id }) => id)).toEqual(["User", "Group"]);
    const schema = "urn:ietf:params:scim:schemas:core:2.0:User";
    expect((await send("GET", `/Schemas/${schema}`)).body.id).toBe(schema);
    expect((await send("GET", "/Schemas/none")).status).toBe(404);
    expect((await send("GET", "/Users", undefined, "stance_wrong")).body).toMatchObject({ status: "401" });
  });
});
