class PassageSearch
  def call(question)
    vector = RubyLLM.embed(question, model: "text-embedding-3-small").vectors
    Passage.nearest_neighbors(:embedding, vector, distance: "cosine").first(5)
  end
end
