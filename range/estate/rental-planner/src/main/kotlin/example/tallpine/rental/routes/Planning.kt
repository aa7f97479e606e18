package example.tallpine.rental.routes

import example.tallpine.rental.Planner
import io.ktor.server.request.receiveText
import io.ktor.server.response.respondText
import io.ktor.server.routing.Route
import io.ktor.server.routing.post

fun Route.planning(planner: Planner) {
    post("/plans") {
        call.respondText(planner.answer(call.receiveText()))
    }
}
