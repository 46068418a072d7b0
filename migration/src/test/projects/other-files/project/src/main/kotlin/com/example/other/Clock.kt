package com.example.other

import com.taobao.api.TaobaoClient
import com.taobao.api.request.*

// com.taobao.api.ApiException is unchecked here
class Clock(private val client: TaobaoClient) {
    fun time(): String = client.execute(TimeGetRequest()).body // at http://gw.api.taobao.com
}
