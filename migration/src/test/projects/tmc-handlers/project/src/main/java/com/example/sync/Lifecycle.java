package com.example.sync;

import com.taobao.api.internal.tmc.TmcClient;
import java.util.List;

public class Lifecycle {
    private List<TmcClient> clients;

    public void stop() {
        for (TmcClient client : clients) {
            if (client != null) {
                client.close();
            }
        }
    }
}
