package example.tallpine.rental.routes

import example.tallpine.rental.Letters
import io.ktor.http.ContentType
import io.ktor.server.request.receiveParameters
import io.ktor.server.response.respondText
import io.ktor.server.routing.Route
import io.ktor.server.routing.post

fun Route.letters(letters: Letters) {
    post("/letters") {
        val form = call.receiveParameters()
        val letter = letters.write(tone = form["tone"].orEmpty(), matter = form["matter"].orEmpty())
        call.respondText("<article>$letter</article>", ContentType.Text.Html)
    }
}
