package example.tallpine.rental

import dev.langchain4j.data.message.SystemMessage
import dev.langchain4j.data.message.UserMessage
import dev.langchain4j.model.openai.OpenAiChatModel

class Letters {
    private val model = OpenAiChatModel.builder()
        .apiKey(System.getenv("OPENAI_API_KEY"))
        .modelName("gpt-4.1-mini-2025-04-14")
        .maxTokens(600)
        .build()

    fun write(tone: String, matter: String): String =
        model.chat(
            SystemMessage.from("You write letters to customers as simple HTML. Tone: $tone"),
            UserMessage.from(matter),
        ).aiMessage().text()
}
