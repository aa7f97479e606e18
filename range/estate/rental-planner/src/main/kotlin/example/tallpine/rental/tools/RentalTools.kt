package example.tallpine.rental.tools

import ai.koog.agents.core.tools.annotations.LLMDescription
import ai.koog.agents.core.tools.annotations.Tool
import ai.koog.agents.core.tools.reflect.ToolSet
import example.tallpine.rental.data.Rentals
import java.sql.DriverManager

@LLMDescription("Rentals of the shop")
class RentalTools(private val rentals: Rentals) : ToolSet {
    @Tool("find_rentals")
    @LLMDescription("Rentals of a customer")
    fun findRentals(@LLMDescription("Name of the customer") customer: String): String =
        rentals.query("SELECT id, item, due FROM rentals WHERE customer = '$customer'").joinToString("\n")

    @Tool("extend_rental")
    @LLMDescription("Moves the day on which a rental ends")
    fun extendRental(id: Int, day: String): String =
        DriverManager.getConnection(System.getenv("DATABASE_URL")).use { connection ->
            connection.prepareStatement("UPDATE rentals SET due = ?::date WHERE id = ?").use { statement ->
                statement.setString(1, day)
                statement.setInt(2, id)
                if (statement.executeUpdate() == 1) "done" else "There is no such rental."
            }
        }

    @Tool("price_of")
    @LLMDescription("The price of a rental")
    fun priceOf(days: Int, perDay: Double): Double = days * perDay * if (days > 6) 0.8 else 1.0
}
