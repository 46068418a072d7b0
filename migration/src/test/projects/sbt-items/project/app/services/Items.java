package services;

import com.taobao.api.ApiException;
import com.taobao.api.TaobaoClient;
import com.taobao.api.request.ItemsSellerListGetRequest;
import com.taobao.api.response.ItemsSellerListGetResponse;
import java.util.List;

public class Items {
    List<ItemsSellerListGetResponse.Item> of(TaobaoClient client, String ids, String session) throws ApiException {
        ItemsSellerListGetRequest req = new ItemsSellerListGetRequest();
        req.setFields("num_iid,title");
        req.setNumIids(ids);
        return client.execute(req, session).getItems();
    }
}
