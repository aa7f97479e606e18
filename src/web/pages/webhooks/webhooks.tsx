import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { TOPIC_IDS, TOPICS, type Topic } from "../../../domain/webhook.ts";
import { api, queries } from "../../client/api.ts";
import { Once } from "../../ui/once.tsx";
import { PageHead, Section } from "../../ui/page.tsx";
import { Loaded, Problem } from "../../ui/states.tsx";
import { submitted } from "../sign-on/door.tsx";
import { WebhookItem } from "./webhook.tsx";

/** Addresses that are told what happens. */
export function Webhooks() {
  const query = useQuery({ queryKey: ["webhooks"], queryFn: () => api.webhooks.list({}) });
  return (
    <>
      <PageHead title="Webhooks">
        Addresses that are told what happens, each message signed. What does not arrive is tried again for about a day.
      </PageHead>
      <Section title="Add a webhook">
        <NewWebhook />
      </Section>
      <Section title="Webhooks">
        <Loaded query={query}>
          {(items) =>
            items.length === 0 ? (
              <p className="muted">None yet: nobody is told.</p>
            ) : (
              <ul className="timeline">
                {items.map((webhook) => (
                  <WebhookItem key={webhook.id} webhook={webhook} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Section>
    </>
  );
}

const USUAL: readonly Topic[] = ["finding.opened", "finding.reopened", "run.failed"];

function NewWebhook() {
  const [adds, setAdds] = useState(0);
  const add = useMutation({
    mutationFn: (fields: FormData) =>
      api.webhooks.create({
        body: {
          name: String(fields.get("name")),
          url: String(fields.get("url")),
          topics: fields.getAll("topic") as Topic[],
        },
      }),
    onSuccess: () => {
      setAdds(adds + 1);
      void queries.invalidateQueries({ queryKey: ["webhooks"] });
    },
  });
  return (
    <div className="stack">
      <form key={adds} className="stack" onSubmit={(event) => submitted(event, add.mutate)}>
        <label className="field">
          Name
          <input name="name" required maxLength={200} placeholder="Chat of the platform team" />
        </label>
        <label className="field">
          Address
          <input name="url" type="url" required placeholder="https://hooks.example.com/stance" />
        </label>
        <fieldset className="stack">
          <legend>Told of</legend>
          {TOPIC_IDS.map((topic) => (
            <label className="check" key={topic}>
              <input type="checkbox" name="topic" value={topic} defaultChecked={USUAL.includes(topic)} />
              <span>
                {TOPICS[topic]} <code className="small muted">{topic}</code>
              </span>
            </label>
          ))}
        </fieldset>
        <div>
          <button type="submit" className="button primary" disabled={add.isPending}>
            Add the webhook
          </button>
        </div>
      </form>
      {add.isError ? <Problem error={add.error} /> : null}
      {add.data === undefined ? null : (
        <Once
          label={`The secret that verifies messages to ${add.data.name}, shown this once`}
          secret={add.data.secret}
        />
      )}
    </div>
  );
}
