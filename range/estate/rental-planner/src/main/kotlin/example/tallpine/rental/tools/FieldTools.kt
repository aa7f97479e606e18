package example.tallpine.rental.tools

import ai.koog.agents.core.tools.annotations.LLMDescription
import ai.koog.agents.core.tools.annotations.Tool
import ai.koog.agents.core.tools.reflect.ToolSet
import io.ktor.client.HttpClient
import io.ktor.client.request.get
import io.ktor.client.statement.bodyAsText
import java.io.File

class FieldTools(private val http: HttpClient) : ToolSet {
    private val stations = mapOf(
        "lake" to "https://levels.example.org/lake.txt",
        "river" to "https://levels.example.org/river.txt",
    )

    @Tool("campsite_page")
    @LLMDescription("Reads the page of a campsite")
    suspend fun campsitePage(address: String): String = http.get(address).bodyAsText()

    @Tool("water_level")
    @LLMDescription("The water level of the lake or the river")
    suspend fun waterLevel(station: String): String = http.get(stations.getValue(station)).bodyAsText()

    @Tool("read_route")
    @LLMDescription("A route that the shop recommends")
    fun readRoute(name: String): String = File("/srv/routes", name).readText()

    @Tool("render_route")
    @LLMDescription("Draws a route on a map")
    fun renderRoute(name: String, scale: String): Int =
        ProcessBuilder("sh", "-c", "gpx2map --scale $scale /srv/routes/$name").start().waitFor()
}
