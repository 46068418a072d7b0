package com.taobao.top.link;

public class LinkException extends Exception {
    public LinkException(String message) {
        super(message);
    }
}
