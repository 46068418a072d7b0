package com.example.mall;

public class Store {
    String appKey;
    String appSecret;
    String session;
}
