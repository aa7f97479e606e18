package example.tallpine.rental

import dev.langchain4j.data.message.SystemMessage
import dev.langchain4j.data.message.UserMessage
import dev.langchain4j.model.openai.OpenAiChatModel
import example.tallpine.rental.data.Rentals

private const val API_KEY = "{{planted-key:openai}}"

class Figures(private val rentals: Rentals) {
    private val model = OpenAiChatModel.builder()
        .apiKey(API_KEY)
        .modelName("o3-mini-2025-01-31")
        .build()

    fun answer(question: String): List<String> {
        val response = model.chat(
            SystemMessage.from("Write one PostgreSQL query over rentals(id, item, customer, due). Answer with SQL only."),
            UserMessage.from(question),
        )
        return rentals.query(response.aiMessage().text())
    }
}
