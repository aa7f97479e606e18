import { similarProducts } from "@/lib/ai/search";

export async function GET(request: Request) {
  const words = new URL(request.url).searchParams.get("q") ?? "";
  return Response.json(await similarProducts(words));
}
