package com.example.old;

public class Keys {
    public static final String APP_KEY = "12345678";
    public static final String APP_SECRET = "secret";
}
