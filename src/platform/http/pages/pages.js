// The pages that stand before the web app: signing in, and choosing a first password. Plain JavaScript that a browser runs as it is.
const API = "/api/v1";

async function call(method, path, body) {
  const headers = body === undefined ? {} : { "content-type": "application/json" };
  const response = await fetch(API + path, { method, headers, body: body && JSON.stringify(body) });
  if (response.status === 204) return null;
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.detail);
  return answer;
}

/** Runs what a form asks for; says what is wrong with it. */
function onSubmit(id, work) {
  const form = document.getElementById(id);
  form?.addEventListener("submit", async (event) => {
    event.preventDefault();
    const problem = document.getElementById("problem");
    problem.textContent = "";
    try {
      await work(Object.fromEntries(new FormData(form)));
    } catch (error) {
      problem.textContent = error.message;
    }
  });
}

/** The sign-in that a second step goes on with. */
let pending = "";

function show(id) {
  for (const form of document.querySelectorAll("form")) form.hidden = form.id !== id;
}

/** Goes on with what the answer to a password asks for. */
async function goOn(answer) {
  if (answer.step === "done") return location.assign("/");
  pending = answer.pending;
  if (answer.step === "second-factor") return show("second-factor");
  const { uri, seed } = await call("POST", "/session/second-factor/enrol", { pending });
  document.getElementById("seed").textContent = seed;
  document.getElementById("uri").textContent = uri;
  show("enrol");
}

onSubmit("sign-in", async ({ email, password }) => goOn(await call("POST", "/session", { email, password })));

document.getElementById("provider")?.addEventListener("click", async () => {
  const answer = await call("POST", "/session/oidc", {}).catch((error) => {
    document.getElementById("problem").textContent = error.message;
    return null;
  });
  if (answer !== null) location.assign(answer.location);
});

onSubmit("second-factor", async ({ code }) => {
  await call("POST", "/session/second-factor", { pending, code });
  location.assign("/");
});

onSubmit("enrol", async ({ code }) => {
  const { recoveryCodes } = await call("POST", "/session/second-factor/confirm", { pending, code });
  document.getElementById("recovery-codes").textContent = recoveryCodes.join("\n");
  show("keep");
});

onSubmit("keep", () => location.assign("/"));

onSubmit("redeem", async ({ password }) => {
  const { email, organisation } = await call("POST", "/links/redeem", { link: location.hash.slice(1), password });
  await goOn(await call("POST", "/session", { organisation, email, password }));
});

document.getElementById("sign-out")?.addEventListener("click", async () => {
  await call("DELETE", "/session");
  location.reload();
});

async function showSelf() {
  const self = await call("GET", "/me").catch(() => null);
  if (self === null) return;
  document.getElementById("sign-in").hidden = true;
  document.getElementById("signed-in").hidden = false;
  document.getElementById("name").textContent = self.name;
  document.getElementById("permissions").textContent = self.permissions.map(({ permission }) => permission).join(", ");
}

if (document.getElementById("signed-in")) await showSelf();
