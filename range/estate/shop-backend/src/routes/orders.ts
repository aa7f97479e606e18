import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { Router } from "express";
import Stripe from "stripe";
import { Chain, tool } from "../lib/chain.js";
import { createAgent } from "../lib/user-agent.js";
import { Product } from "../models/product.js";

const stripe = new Stripe(process.env.STRIPE_API_KEY ?? "");
const run = promisify(execFile);

interface Draft {
  sku: string;
  quantity: number;
  cents: number;
}

const price = tool<Draft>({
  description: "Adds the price of the day.",
  execute: async (draft) => {
    const product = await Product.findOne({ sku: draft.sku });
    return { ...draft, cents: draft.quantity * (product?.get("cents") ?? 0) };
  },
});

export const orders = Router();

orders.post("/orders", async (request, response) => {
  const agent = createAgent(request.headers["user-agent"]);
  if (agent.kind === "crawler") return response.status(403).end();
  const draft = await new Chain<Draft>().pipe(price).invoke(request.body);
  const intent = await stripe.paymentIntents.create({ amount: draft.cents, currency: "eur" });
  return response.json({ secret: intent.client_secret });
});

orders.get("/orders/:id/label", async (request, response) => {
  const id = request.params.id.replace(/\D/g, "");
  const { stdout } = await run("label-printer", ["--order", id]);
  response.send(stdout);
});
