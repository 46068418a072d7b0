name := "items"

unmanagedBase := baseDirectory.value / "lib"
javacOptions ++= Seq("-source", "1.8")
