package com.example.pictures;

import java.io.File;
import com.taobao.api.ApiException;
import com.taobao.api.FileItem;
import com.taobao.api.TaobaoClient;
import com.taobao.api.request.PictureUploadRequest;
import com.taobao.api.response.PictureUploadResponse;

public class Pictures {
	private TaobaoClient client;

	public void setClient(TaobaoClient client) {
		this.client = client;
	}

	public String upload(File file, String session) throws ApiException {
		PictureUploadRequest req = new PictureUploadRequest();
		req.setPictureCategoryId(0L);
		req.setImg(new FileItem(file));
		req.setImageInputTitle(file.getName());
		PictureUploadResponse rsp = client.execute(req, session);
		return rsp.getPicture().getPicturePath();
	}

	public String upload(String name, byte[] bytes, String session) throws ApiException {
		PictureUploadRequest req = new PictureUploadRequest();
		req.setPictureCategoryId(0L);
		req.setImg(new FileItem(name, bytes, "image/jpeg"));
		req.setImageInputTitle(name);
		return client.execute(req, session).getPicture().getPicturePath();
	}
}
