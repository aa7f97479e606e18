plugins {
    alias(libs.plugins.kotlin.jvm)
    application
}

group = "example.tallpine"
version = "1.9.0"

repositories {
    mavenCentral()
}

dependencies {
    implementation(libs.ktor.server)
    implementation(libs.ktor.client)
    implementation(libs.exposed.jdbc)
    implementation(libs.koog.agents)
    implementation(libs.langchain4j)
    implementation(libs.langchain4j.openai)
    implementation(libs.langchain4j.pgvector)
    implementation("org.postgresql:postgresql:42.7.7")
    testImplementation(kotlin("test"))
}

application {
    mainClass = "example.tallpine.rental.MainKt"
}
