package com.example.calls;

/** The project has a class of this name already. */
final class Top {
    static final String URL = "https://eco.taobao.com/router/rest";

    private Top() {}
}
