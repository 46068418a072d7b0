package com.example.prints;

import com.taobao.api.domain.WaybillAddress;

final class Addresses {
    private Addresses() {}

    static WaybillAddress of(String province, String detail) {
        WaybillAddress address = new WaybillAddress();
        address.setProvince(province);
        address.setAddressDetail(detail);
        return address;
    }
}
