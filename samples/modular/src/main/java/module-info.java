/** An application that calls APIs. What the compiler generates needs no module beyond this one. */
module dev.topaz.samples.modular {
    requires dev.topaz.runtime;
}
