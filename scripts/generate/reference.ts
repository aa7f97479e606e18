/** Reference pages made from the entries themselves. */
export async function referencePages(_root: string): Promise<[string, string][]> {
  return [];
}
