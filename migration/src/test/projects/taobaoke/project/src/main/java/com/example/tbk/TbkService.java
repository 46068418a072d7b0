package com.example.tbk;

import com.taobao.api.ApiException;
import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.TaobaoClient;
import com.taobao.api.request.TbkDgMaterialOptionalRequest;
import com.taobao.api.request.TbkTpwdCreateRequest;
import com.taobao.api.request.TbkItemInfoGetRequest;
import com.taobao.api.response.TbkDgMaterialOptionalResponse;
import com.taobao.api.response.TbkTpwdCreateResponse;
import com.taobao.api.response.TbkItemInfoGetResponse;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

public class TbkService {
    private final TaobaoClient client;

    public TbkService(TaobaoClient client) {
        this.client = client;
    }

    public List<String> search(String q) throws ApiException {
        TbkDgMaterialOptionalRequest req = new TbkDgMaterialOptionalRequest();
        req.setAdzoneId(1L);
        req.setQ(q);
        req.setPageSize(20L);
        req.setHasCoupon(true);
        TbkDgMaterialOptionalResponse rsp = client.execute(req);
        List<TbkDgMaterialOptionalResponse.MapData> list =
                Optional.ofNullable(rsp.getResultList()).orElse(Collections.emptyList());
        return list.stream().map(TbkDgMaterialOptionalResponse.MapData::getTitle).collect(Collectors.toList());
    }

    public String word(String url) {
        TbkTpwdCreateRequest req = new TbkTpwdCreateRequest();
        req.setText("text");
        req.setUrl(url);
        try {
            TbkTpwdCreateResponse rsp = client.execute(req);
            return rsp.getData().getModel();
        } catch (ApiException e) {
            throw new RuntimeException(e);
        }
    }

    public String title(String id) throws ApiException {
        var req = new TbkItemInfoGetRequest();
        req.setNumIids(id);
        var rsp = client.execute(req);
        for (var item : rsp.getResults()) {
            if (item.getSmallImages() != null) {
                return item.getTitle() + item.getSmallImages().size();
            }
        }
        return rsp.getResults().get(0).getZkFinalPrice();
    }

    public static void main(String[] args) throws ApiException {
        TaobaoClient own = new DefaultTaobaoClient("https://eco.taobao.com/router/rest", args[0], args[1]);
        System.out.println(new TbkService(own).search("x"));
    }
}
