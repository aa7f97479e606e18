import { Door } from "./door.tsx";

/** The number of the request that led here, which the server wrote into the page. */
const requestNumber = (): string | null =>
  document.querySelector('meta[name="stance-request"]')?.getAttribute("content") ?? null;

/** Where someone lands whom a provider sent back, and who was not let in. */
export function SignOnFailed() {
  const number = requestNumber();
  return (
    <Door title="You were not signed in">
      <div className="note bad stack" role="alert">
        <p>
          Your provider sent you back, but Stance could not let you in. Perhaps it took too long, the sign-in was begun
          in another browser or used already, or there is no account for you here.
        </p>
      </div>
      <p>Begin again in this browser. If it happens again, ask an admin of Stance.</p>
      <a className="button primary" href="/">
        Go to sign-in
      </a>
      {number === null ? null : (
        <p className="small muted">
          The log of the server says why, under the number <code className="wrap">{number}</code>.
        </p>
      )}
    </Door>
  );
}
