package com.example.web.model;

public class Order {
    public Long id;
    public String created;
    public int number;
    public String title;
    public double price;
}
