package com.example.items;

import com.taobao.api.ApiException;
import com.taobao.api.domain.Item;
import com.taobao.api.request.ItemImgUploadRequest;
import java.util.Map;
import java.util.TreeMap;

public class Shelf {
    ItemImgUploadRequest picture;
    private final Map<Long, Item> items = new TreeMap<Long, Item>();

    void fill(Catalog catalog, String session) throws ApiException {
        for (Item item : catalog.all(session)) {
            items.put(item.getNumIid(), item);
        }
    }

    String title(long id) {
        Item item = items.get(id);
        return item == null ? "" : item.getTitle() + " " + item.getPrice();
    }

    static Item sample() {
        Item item = new Item();
        item.setNumIid(1L);
        item.setTitle("sample");
        return item;
    }
}
