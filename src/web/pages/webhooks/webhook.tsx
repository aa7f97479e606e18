import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { TOPICS } from "../../../domain/webhook.ts";
import type { Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";
import { api, queries } from "../../client/api.ts";
import { Mark } from "../../ui/marks.tsx";
import { Once } from "../../ui/once.tsx";
import { Problem } from "../../ui/states.tsx";
import { Time } from "../../ui/time.tsx";
import { Messages } from "./messages.tsx";

export type Webhook = ReplyOf<Contract["webhooks"]["list"]>[number];

const STATE: { readonly [state in Webhook["state"]]: readonly [tone: string, sign: string, words: string] } = {
  on: ["good", "●", "On"],
  off: ["quiet", "−", "Paused"],
  disabled: ["critical", "×", "Disabled: nothing arrived for five days, or it asked for no more"],
};

/** One webhook: how it stands, what can be done with it, what was sent. */
export function WebhookItem({ webhook }: { readonly webhook: Webhook }) {
  const { id, name, url, topics, state, createdAt, failingSince, oldSecretUntil } = webhook;
  const [tone, sign, words] = STATE[state];
  const [isOpen, setOpen] = useState(false);
  return (
    <li className="stack">
      <div className="row spread">
        <span className="wrap">
          <strong>{name}</strong> <code>{url}</code>
        </span>
        <Mark tone={tone} sign={sign}>
          {words}
        </Mark>
      </div>
      <p className="small muted">
        Since <Time at={createdAt} as="day" />, told of {topics.map((topic) => TOPICS[topic]).join("; ")}.
        {failingSince === null ? null : (
          <>
            {" "}
            Nothing has arrived since <Time at={failingSince} />.
          </>
        )}
        {oldSecretUntil === null ? null : (
          <>
            {" "}
            The secret of before counts until <Time at={oldSecretUntil} />.
          </>
        )}
      </p>
      <Actions webhook={webhook} />
      <div>
        <button type="button" className="plain small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? "Hide what was sent" : "What was sent"}
          <span className="visually-hidden"> to {name}</span>
        </button>
      </div>
      {isOpen ? <Messages id={id} name={name} /> : null}
    </li>
  );
}

/** The sentence that says how a test went. */
const outcome = ({ state, status, why }: ReplyOf<Contract["webhooks"]["test"]>): string =>
  state === "delivered" ? `The test arrived (${status}).` : `The test did not arrive: ${why ?? `status ${status}`}.`;

function Actions({ webhook: { id, name, state } }: { readonly webhook: Webhook }) {
  const [isSure, setSure] = useState(false);
  const after = { onSettled: () => queries.invalidateQueries({ queryKey: ["webhooks"] }) };
  const params = { id };
  const turn = useMutation({
    mutationFn: (to: "on" | "off") => api.webhooks.update({ params, body: { state: to } }),
    ...after,
  });
  const test = useMutation({ mutationFn: () => api.webhooks.test({ params }), ...after });
  const rotate = useMutation({ mutationFn: () => api.webhooks.rotate({ params, body: {} }), ...after });
  const remove = useMutation({ mutationFn: () => api.webhooks.remove({ params }), ...after });
  const error = turn.error ?? test.error ?? rotate.error ?? remove.error;
  const action = (label: string, isPending: boolean, onClick: () => void) => (
    <button type="button" className="button small" disabled={isPending} onClick={onClick}>
      {label}
      <span className="visually-hidden"> {name}</span>
    </button>
  );
  return (
    <div className="stack">
      <div className="row">
        {state === "on"
          ? action("Pause", turn.isPending, () => turn.mutate("off"))
          : action("Turn on", turn.isPending, () => turn.mutate("on"))}
        {action("Send a test", test.isPending, () => test.mutate())}
        {action("New secret", rotate.isPending, () => rotate.mutate())}
        {isSure
          ? action("Remove, with what was sent", remove.isPending, () => remove.mutate())
          : action("Remove", false, () => setSure(true))}
      </div>
      {error === null ? null : <Problem error={error} />}
      {test.data === undefined ? null : (
        <p role="status" className="small">
          {outcome(test.data)}
        </p>
      )}
      {rotate.data === undefined ? null : (
        <Once
          label={`The new secret of ${name}, shown this once; the old one counts for a day`}
          secret={rotate.data.secret}
        />
      )}
    </div>
  );
}
