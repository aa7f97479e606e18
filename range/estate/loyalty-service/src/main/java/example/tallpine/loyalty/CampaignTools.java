package example.tallpine.loyalty;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class CampaignTools {

    @Tool("Reads the notes of an earlier campaign.")
    String readNotes(@P("Name of the campaign") String campaign) throws IOException {
        return Files.readString(Path.of("/srv/campaigns/" + campaign));
    }

    @Tool("Renders a poster from a template.")
    int renderPoster(String template) throws IOException, InterruptedException {
        return Runtime.getRuntime().exec("poster --template " + template).waitFor();
    }
}
