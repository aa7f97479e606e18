import { type FormEvent, type ReactNode, useEffect } from "react";

/** The page of those who are not in yet. */
export const Door = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  useEffect(() => {
    document.title = `${title} · Stance`;
  }, [title]);
  return (
    <div className="door">
      <main>
        <span className="brand">
          <img src="/app/icon.svg" alt="" /> Stance
        </span>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
};

/** Goes to the first page, as who has just signed in. */
export const enter = (): void => location.assign("/");

/** Sends what a form holds, without leaving the page. */
export function submitted(event: FormEvent<HTMLFormElement>, send: (fields: FormData) => void): void {
  event.preventDefault();
  send(new FormData(event.currentTarget));
}
