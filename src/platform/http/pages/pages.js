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

onSubmit("sign-in", async ({ email, password }) => {
  await call("POST", "/session", { email, password });
  await showSelf();
});

onSubmit("redeem", async ({ password }) => {
  const { email, organisation } = await call("POST", "/links/redeem", { link: location.hash.slice(1), password });
  await call("POST", "/session", { organisation, email, password });
  location.assign("/");
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
