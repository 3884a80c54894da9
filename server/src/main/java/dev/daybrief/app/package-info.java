/// App: reads the configuration, opens the rooms and connects them.
/// In: environment variables and daybrief.yaml. Out: a running command or server.
/// Never: rules of the product.
/// Start reading at [Wiring].
@NullMarked
package dev.daybrief.app;

import org.jspecify.annotations.NullMarked;
