package com.example.mix;

public class Names {
    boolean isClient(Object bean) throws ClassNotFoundException {
        return Class.forName("com.taobao.api.TaobaoClient").isInstance(bean);
    }
}
