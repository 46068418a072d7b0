package com.example.copies.service;

import com.example.copies.response.ShopScore;

/** Names nothing of the official SDK itself. */
class Report {
    void print(ShopClient client, ShopScore score) {
        System.out.println(client + ": " + score.getItemScore());
    }
}
