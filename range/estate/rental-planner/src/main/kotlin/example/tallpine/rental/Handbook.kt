package example.tallpine.rental

import dev.langchain4j.data.segment.TextSegment
import dev.langchain4j.model.openai.OpenAiEmbeddingModel
import dev.langchain4j.rag.content.retriever.EmbeddingStoreContentRetriever
import dev.langchain4j.service.AiServices
import dev.langchain4j.service.SystemMessage
import dev.langchain4j.model.openai.OpenAiChatModel
import dev.langchain4j.store.embedding.pgvector.PgVectorEmbeddingStore

interface HandbookAssistant {
    @SystemMessage("You answer the rental desk from the handbook and name the section.")
    fun answer(question: String): String
}

class Handbook {
    private val embeddings = OpenAiEmbeddingModel.builder()
        .apiKey(System.getenv("OPENAI_API_KEY"))
        .modelName("text-embedding-3-small")
        .build()

    private val store = PgVectorEmbeddingStore.builder()
        .host(System.getenv("PGHOST"))
        .port(5432)
        .database("rental")
        .user("rental")
        .password(System.getenv("PGPASSWORD"))
        .table("handbook")
        .dimension(1536)
        .build()

    val assistant: HandbookAssistant = AiServices.builder(HandbookAssistant::class.java)
        .chatModel(
            OpenAiChatModel.builder()
                .apiKey(System.getenv("OPENAI_API_KEY"))
                .modelName("gpt-5-nano-2025-08-07")
                .build(),
        )
        .contentRetriever(
            EmbeddingStoreContentRetriever.builder()
                .embeddingStore(store)
                .embeddingModel(embeddings)
                .maxResults(4)
                .build(),
        )
        .build()

    fun add(text: String) {
        val segment = TextSegment.from(text)
        store.add(embeddings.embed(segment).content(), segment)
    }
}
