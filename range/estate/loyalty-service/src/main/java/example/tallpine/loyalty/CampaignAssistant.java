package example.tallpine.loyalty;

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.SystemMessage;

interface CampaignAssistant {

    @SystemMessage("You plan campaigns of the loyalty programme together with the marketing team.")
    String plan(String question);

    static CampaignAssistant create() {
        AnthropicChatModel model = AnthropicChatModel.builder()
                .apiKey(System.getenv("ANTHROPIC_API_KEY"))
                .modelName("claude-3-7-sonnet-latest")
                .maxTokens(1200)
                .build();
        return AiServices.builder(CampaignAssistant.class)
                .chatModel(model)
                .tools(new CampaignTools())
                .build();
    }
}
