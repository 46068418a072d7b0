package com.example.promotion;

import com.taobao.top.DefaultTopApiClient;
import com.taobao.top.TopApiClient;
import com.taobao.top.ability414.Ability414;
import com.taobao.top.ability414.domain.TaobaoTbkOrderDetailsGetOrderPage;
import com.taobao.top.ability414.domain.TaobaoTbkOrderDetailsGetPublisherOrderDto;
import com.taobao.top.ability414.request.TaobaoTbkOrderDetailsGetRequest;
import com.taobao.top.ability414.response.TaobaoTbkOrderDetailsGetResponse;
import com.taobao.top.defaultability.Defaultability;
import com.taobao.top.defaultability.domain.*;
import com.taobao.top.defaultability.request.TaobaoTbkDgGeneralLinkConvertRequest;
import com.taobao.top.defaultability.response.TaobaoTbkDgGeneralLinkConvertResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

public class Promotion {
    private static final String appKey = "12345678";
    private static final String secret = "secret";
    private static final String url = "https://eco.taobao.com/router/rest";

    private final static TopApiClient client = new DefaultTopApiClient(appKey, secret, url);

    private Promotion() {}

    public static TaobaoTbkDgGeneralLinkConvertTbkLinkDTO links(String item) throws IOException {
        Defaultability apiPackage = new Defaultability(client);
        TaobaoTbkDgGeneralLinkConvertLkShopDTO shop = new TaobaoTbkDgGeneralLinkConvertLkShopDTO();
        shop.setShopId("123456");
        List<TaobaoTbkDgGeneralLinkConvertLkShopDTO> shops = new ArrayList<TaobaoTbkDgGeneralLinkConvertLkShopDTO>();
        shops.add(shop);

        TaobaoTbkDgGeneralLinkConvertRequest request = new TaobaoTbkDgGeneralLinkConvertRequest();
        request.setBizSceneId("1");
        request.setAdzoneId(123456L);
        request.setShopDto(shops);

        TaobaoTbkDgGeneralLinkConvertResponse response = apiPackage.taobaoTbkDgGeneralLinkConvert(request);
        if (!response.isSuccess()) {
            System.out.println(response.getSubMsg());
        }
        return response.getData();
    }

    public static List<TaobaoTbkOrderDetailsGetPublisherOrderDto> orders(String start, String end) {
        Ability414 apiPackage = new Ability414(client);
        List<TaobaoTbkOrderDetailsGetPublisherOrderDto> result = new ArrayList<>();
        TaobaoTbkOrderDetailsGetRequest request = new TaobaoTbkOrderDetailsGetRequest();
        request.setQueryType(4L);
        request.setStartTime(start);
        request.setEndTime(end);
        TaobaoTbkOrderDetailsGetResponse response;
        try {
            response = apiPackage.taobaoTbkOrderDetailsGet(request);
            TaobaoTbkOrderDetailsGetOrderPage page = response.getData();
            if (page != null) {
                result.addAll(page.getResults());
            }
        } catch (IOException e) {
            System.err.println("no orders: " + e.getMessage());
        }
        return result;
    }
}
