import { tool } from "ai";
import { z } from "zod";
import { pool } from "@/lib/shop/database";

export const compareProducts = tool({
  description: "Compare two or more products side by side.",
  parameters: z.object({ skus: z.array(z.string()).min(2).max(4), sortBy: z.string().default("price") }),
  execute: async ({ skus, sortBy }) => {
    const { rows } = await pool.query(`SELECT sku, name, price, weight_g FROM products WHERE sku = ANY($1) ORDER BY ${sortBy}`, [
      skus,
    ]);
    return rows;
  },
});
