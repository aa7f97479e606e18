package example.tallpine.rental

import example.tallpine.rental.data.Rentals
import example.tallpine.rental.routes.letters
import example.tallpine.rental.routes.planning
import example.tallpine.rental.routes.reports
import io.ktor.server.application.Application
import io.ktor.server.netty.EngineMain
import io.ktor.server.routing.routing
import org.jetbrains.exposed.sql.Database

fun main(args: Array<String>) = EngineMain.main(args)

fun Application.module() {
    Database.connect(System.getenv("DATABASE_URL"))
    val rentals = Rentals()
    routing {
        planning(Planner(rentals))
        letters(Letters())
        reports(Figures(rentals))
    }
}
