package com.example.uploads;

import com.taobao.top.ability67.Ability67;
import com.taobao.top.ability67.request.TaobaoLogisticsOfflineSendRequest;
import com.taobao.top.ability67.response.TaobaoLogisticsOfflineSendResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

public class Shipments {
    /** For tests, too. */
    interface Door {
        boolean send(long tid, List<Long> orders, String session) throws IOException;
    }

    static class Platform implements Door {
        private Ability67 logistics;

        @Override
        public boolean send(long tid, List<Long> orders, String session) throws IOException {
            TaobaoLogisticsOfflineSendRequest request = new TaobaoLogisticsOfflineSendRequest();
            request.setTid(tid);
            request.setSubTid(orders);
            request.setSubTid(Arrays.asList(1L, 2L));
            request.setOutSid("123");
            request.setCompanyCode("YTO");
            TaobaoLogisticsOfflineSendResponse response = logistics.taobaoLogisticsOfflineSend(request, session);
            return response.isSuccess();
        }

        int parts(TaobaoLogisticsOfflineSendRequest request) {
            List<Long> parts = request.getSubTid();
            return parts.size();
        }
    }

    boolean quietly(Door door, long tid) {
        try {
            return door.send(tid, null, "session");
        } catch (IOException | IllegalStateException e) {
            return false;
        }
    }
}
