package com.example.items;

import com.taobao.api.ApiException;
import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.domain.Item;
import com.taobao.api.request.ItemsInventoryGetRequest;
import com.taobao.api.request.ItemsOnsaleGetRequest;
import java.util.ArrayList;
import java.util.List;

public class Catalog {
    private final DefaultTaobaoClient client =
            new DefaultTaobaoClient("https://eco.taobao.com/router/rest", "12345678", "secret");

    List<Item> onSale(String session) throws ApiException {
        ItemsOnsaleGetRequest req = new ItemsOnsaleGetRequest();
        req.setFields("num_iid,title,price");
        req.setPageNo(1L);
        return client.execute(req, session).getItems();
    }

    List<Item> all(String session) throws ApiException {
        List<Item> all = new ArrayList<Item>(onSale(session));
        ItemsInventoryGetRequest req = new ItemsInventoryGetRequest();
        req.setFields("num_iid,title,price");
        all.addAll(client.execute(req, session).getItems());
        return all;
    }
}
