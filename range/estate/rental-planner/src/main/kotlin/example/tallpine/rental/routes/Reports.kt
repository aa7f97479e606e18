package example.tallpine.rental.routes

import example.tallpine.rental.Figures
import io.ktor.server.response.respondText
import io.ktor.server.routing.Route
import io.ktor.server.routing.get

fun Route.reports(figures: Figures) {
    get("/reports") {
        val question = call.request.queryParameters["question"].orEmpty()
        call.respondText(figures.answer(question).joinToString("\n"))
    }
}
