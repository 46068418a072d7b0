package shop;

import dev.topaz.runtime.TopApis;

@TopApis(value = "demo.*", sharedTypes = {"Parcel", "Piece"})
interface Apis {}
