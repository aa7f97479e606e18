import { tool } from "ai";
import { z } from "zod";
import { pool } from "@/lib/shop/database";

export const searchProducts = tool({
  description: "Find products of the shop by words, category and highest price.",
  parameters: z.object({
    words: z.string().describe("What the customer is looking for"),
    category: z.enum(["tents", "boots", "packs", "clothing"]).optional(),
    maxPrice: z.number().positive().optional(),
  }),
  execute: async ({ words, category, maxPrice }) => {
    const { rows } = await pool.query(
      "SELECT sku, name, price FROM products WHERE name ILIKE $1 AND ($2::text IS NULL OR category = $2) AND ($3::numeric IS NULL OR price <= $3) LIMIT 10",
      [`%${words}%`, category ?? null, maxPrice ?? null],
    );
    return rows;
  },
});
