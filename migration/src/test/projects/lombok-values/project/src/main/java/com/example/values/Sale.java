package com.example.values;

import com.taobao.api.response.TradeFullinfoGetResponse;
import java.util.List;
import lombok.Data;

@Data
public class Sale {
    private final String session;
    private TradeFullinfoGetResponse answer;
    private List<String> notes;
    private boolean isPaid;
}
