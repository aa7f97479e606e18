import { tool } from "ai";
import { z } from "zod";
import { pool } from "@/lib/shop/database";

export const addToCart = (customerId: string) =>
  tool({
    description: "Put a product into the customer's cart.",
    parameters: z.object({ sku: z.string(), quantity: z.number().int().min(1).max(10) }),
    execute: async ({ sku, quantity }) => {
      await pool.query("INSERT INTO cart_items (customer_id, sku, quantity) VALUES ($1, $2, $3)", [
        customerId,
        sku,
        quantity,
      ]);
      return { added: sku, quantity };
    },
  });
