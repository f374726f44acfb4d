#!/usr/bin/env bash
# Both sides after one another; from the repository's root, after ./mvnw package and npm install in this folder.
set -euo pipefail
node src/bench/explainer/timing.mjs
"${JAVA_HOME:-/usr}/bin/java" -cp target/cjsh.jar src/bench/explainer/Explain.java
