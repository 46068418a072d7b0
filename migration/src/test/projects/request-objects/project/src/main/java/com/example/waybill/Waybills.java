package com.example.waybill;

import com.taobao.api.ApiException;
import com.taobao.api.TaobaoClient;
import com.taobao.api.request.CainiaoWaybillIiGetRequest;
import com.taobao.api.request.CainiaoWaybillIiGetRequest.AddressDto;
import com.taobao.api.request.CainiaoWaybillIiGetRequest.OrderInfoDto;
import com.taobao.api.request.CainiaoWaybillIiGetRequest.PackageInfoDto;
import com.taobao.api.request.CainiaoWaybillIiGetRequest.Item;
import com.taobao.api.request.CainiaoWaybillIiGetRequest.RecipientInfoDto;
import com.taobao.api.request.CainiaoWaybillIiGetRequest.TradeOrderInfoDto;
import com.taobao.api.request.CainiaoWaybillIiGetRequest.UserInfoDto;
import com.taobao.api.request.CainiaoWaybillIiGetRequest.WaybillCloudPrintApplyNewRequest;
import com.taobao.api.response.CainiaoWaybillIiGetResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

public class Waybills {
    private final TaobaoClient client;

    public Waybills(TaobaoClient client) {
        this.client = client;
    }

    static UserInfoDto user(String name, String mobile) {
        UserInfoDto user = new UserInfoDto();
        AddressDto address = new AddressDto();
        address.setProvince("浙江省");
        address.setCity("杭州市");
        address.setDetail("示例路 1 号");
        user.setAddress(address);
        user.setName(name);
        user.setMobile(mobile);
        return user;
    }

    static TradeOrderInfoDto order(String id) {
        TradeOrderInfoDto order = new TradeOrderInfoDto();
        order.setObjectId(id);
        OrderInfoDto info = new OrderInfoDto();
        info.setOrderChannelsType("TB");
        info.setTradeOrderList(Collections.singletonList(id));
        order.setOrderInfo(info);
        PackageInfoDto pack = new PackageInfoDto();
        List<Item> items = new ArrayList<Item>();
        Item item = new Item();
        item.setCount(1L);
        item.setName("衣服");
        items.add(item);
        pack.setItems(items);
        order.setPackageInfo(pack);
        RecipientInfoDto recipient = new RecipientInfoDto();
        recipient.setName("收件人");
        recipient.setMobile("13000000000");
        order.setRecipient(recipient);
        return order;
    }

    public String code(String id, String session) throws ApiException {
        CainiaoWaybillIiGetRequest req = new CainiaoWaybillIiGetRequest();
        WaybillCloudPrintApplyNewRequest apply = new WaybillCloudPrintApplyNewRequest();
        apply.setCpCode("ZTO");
        apply.setSender(user("发件人", "13000000001"));
        apply.setTradeOrderInfoDtos(Collections.singletonList(order(id)));
        req.setParamWaybillCloudPrintApplyNewRequest(apply);
        CainiaoWaybillIiGetResponse rsp = client.execute(req, session);
        return rsp.getModules().get(0).getWaybillCode();
    }
}
