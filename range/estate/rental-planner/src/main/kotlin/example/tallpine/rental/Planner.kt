package example.tallpine.rental

import ai.koog.agents.core.agent.AIAgent
import ai.koog.agents.core.tools.ToolRegistry
import ai.koog.agents.core.tools.reflect.asTools
import ai.koog.prompt.executor.clients.anthropic.AnthropicModels
import ai.koog.prompt.executor.llms.all.simpleAnthropicExecutor
import example.tallpine.rental.data.Rentals
import example.tallpine.rental.tools.FieldTools
import example.tallpine.rental.tools.RentalTools
import io.ktor.client.HttpClient

private const val INSTRUCTIONS = """
You plan rentals with customers of an outdoor shop.
Look at the rentals of the customer first. Never give a discount.
"""

class Planner(rentals: Rentals) {
    private val planner = AIAgent(
        executor = simpleAnthropicExecutor(System.getenv("ANTHROPIC_API_KEY")),
        systemPrompt = INSTRUCTIONS,
        llmModel = AnthropicModels.Sonnet_4,
        toolRegistry = ToolRegistry {
            tools(RentalTools(rentals).asTools())
            tools(FieldTools(HttpClient()).asTools())
        },
        maxIterations = 12,
    )

    suspend fun answer(question: String): String = planner.run(question)
}
