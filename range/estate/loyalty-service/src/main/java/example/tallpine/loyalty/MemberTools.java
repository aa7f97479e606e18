package example.tallpine.loyalty;

import java.util.List;
import java.util.Map;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.ai.tool.annotation.ToolParam;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
class MemberTools {

    private final JdbcTemplate jdbc;

    MemberTools(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Tool(description = "Points a member has now.")
    Integer pointsOf(@ToolParam(description = "Number of the member") String member) {
        return jdbc.queryForObject("SELECT points FROM members WHERE number = ?", Integer.class, member);
    }

    @Tool(name = "search_members", description = "Members whose name begins with some letters.")
    List<Map<String, Object>> search(String letters) {
        return jdbc.queryForList("SELECT number, name FROM members WHERE name LIKE '" + letters + "%'");
    }

    @Tool(description = "Add points to a member's account.")
    int addPoints(String member, int points) {
        return jdbc.update("UPDATE members SET points = points + ? WHERE number = ?", points, member);
    }
}
