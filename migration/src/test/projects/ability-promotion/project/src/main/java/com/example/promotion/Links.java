package com.example.promotion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Paths;

/** Names nothing of the SDK, and yet has to change: what it calls throws another exception. */
class Links {
    void print(String item) throws IOException {
        System.out.println(Promotion.links(item));
    }

    void store(String item) {
        try {
            Files.write(Paths.get("links.txt"), String.valueOf(Promotion.links(item)).getBytes());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String read() {
        try {
            return new String(Files.readAllBytes(Paths.get("links.txt")));
        } catch (IOException e) {
            return "";
        }
    }
}
