/** HTML for embedding a product into a partner's page. */
export function embedding(sku: string, width = 320): string {
  return `<iframe src="https://shop.tallpine.example/embed/${encodeURIComponent(sku)}" width="${width}"></iframe>`;
}

export const embed = ({ model, value }: { model: string; value: string }): string => embedding(`${model}-${value}`);
