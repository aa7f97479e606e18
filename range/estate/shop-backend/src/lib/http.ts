import { Agent, fetch, setGlobalDispatcher } from "undici";

const agent = new Agent({ keepAliveTimeout: 10_000, connections: 20 });
setGlobalDispatcher(agent);

export async function completion(url: string, messages: string[]): Promise<boolean> {
  const response = await fetch(url, { method: "POST", body: JSON.stringify({ model: "events-v2", messages }) });
  return response.ok;
}
