package example.tallpine.rental.data

import java.sql.ResultSet
import org.jetbrains.exposed.sql.transactions.transaction

class Rentals {
    fun query(statement: String): List<String> = transaction {
        exec(statement) { rows -> rows.lines() } ?: emptyList()
    }

    private fun ResultSet.lines(): List<String> {
        val lines = mutableListOf<String>()
        while (next()) lines += (1..metaData.columnCount).joinToString(" ") { getString(it) ?: "" }
        return lines
    }
}
