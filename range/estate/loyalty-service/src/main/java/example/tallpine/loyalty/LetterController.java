package example.tallpine.loyalty;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LetterController {

    private final ChatClient chatClient;

    LetterController(ChatClient.Builder builder, MemberTools memberTools) {
        this.chatClient = builder
                .defaultSystem("You write short letters to members of the loyalty programme. Never promise points.")
                .defaultTools(memberTools)
                .build();
    }

    record LetterRequest(String occasion, String member) {}

    @PostMapping("/letters")
    String write(@RequestBody LetterRequest request) {
        return chatClient.prompt()
                .user("Occasion: " + request.occasion() + ", member " + request.member())
                .call()
                .content();
    }
}
