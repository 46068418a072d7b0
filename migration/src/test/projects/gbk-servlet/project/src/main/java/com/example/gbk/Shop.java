package com.example.gbk;

import com.taobao.api.ApiException;
import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.request.ItemcatsGetRequest;
import com.taobao.api.response.ItemcatsGetResponse;
import java.util.Iterator;
import java.util.List;

/** 商品类目 */
public class Shop {
	public static String names(String session) {
		StringBuffer text = new StringBuffer("类目：");
		DefaultTaobaoClient client = new DefaultTaobaoClient("https://eco.taobao.com/router/rest", "12345678", "密钥");
		ItemcatsGetRequest req = new ItemcatsGetRequest();
		req.setFields("cid,name");
		req.setParentCid(new Long(0));
		try {
			ItemcatsGetResponse rsp = client.execute(req);
			List cats = rsp.getItemCats();
			for (Iterator i = cats.iterator(); i.hasNext();) {
				text.append(((ItemcatsGetResponse.ItemCat) i.next()).getName()).append("，");
			}
		} catch (ApiException e) {
			text.append("错误");
		}
		return text.toString();
	}
}
