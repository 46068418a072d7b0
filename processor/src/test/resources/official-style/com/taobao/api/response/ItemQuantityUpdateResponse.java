package com.taobao.api.response;

import com.taobao.api.*;
import com.taobao.api.domain.*;
import com.taobao.api.response.*;
import java.util.*;

public class ItemQuantityUpdateResponse extends TaobaoResponse {
    private static final long serialVersionUID = 1L;
}
