package com.example.stock;

import com.taobao.api.domain.Item;

public class OwnItem extends Item {
    private static final long serialVersionUID = 1L;

    private String shelf;

    public String getShelf() {
        return shelf;
    }

    public void setShelf(String shelf) {
        this.shelf = shelf;
    }

    public String label() {
        return getNumIid() + getTitle() + shelf;
    }
}
