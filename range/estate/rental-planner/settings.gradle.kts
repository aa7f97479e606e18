rootProject.name = "rental-planner"
