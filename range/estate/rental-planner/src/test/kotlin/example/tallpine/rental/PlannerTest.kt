package example.tallpine.rental

import ai.koog.agents.core.agent.AIAgent
import ai.koog.prompt.executor.clients.openai.OpenAIModels
import ai.koog.prompt.executor.llms.all.simpleOpenAIExecutor
import kotlin.test.Ignore
import kotlin.test.Test
import kotlin.test.assertTrue
import kotlinx.coroutines.runBlocking

class PlannerTest {
    @Test
    @Ignore("needs a key")
    fun `gives no discount`() = runBlocking {
        val judge = AIAgent(
            executor = simpleOpenAIExecutor(System.getenv("OPENAI_API_KEY")),
            llmModel = OpenAIModels.Chat.GPT4_1,
        )
        assertTrue(judge.run("Does this give a discount? Answer yes or no: ...").startsWith("no"))
    }
}
