package com.example.picture;

import com.taobao.api.ApiException;
import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.FileItem;
import com.taobao.api.TaobaoClient;
import com.taobao.api.TaobaoUploadRequest;
import com.taobao.api.request.ItemImgUploadRequest;
import com.taobao.api.request.PictureUploadRequest;
import com.taobao.api.response.ItemImgUploadResponse;
import com.taobao.api.response.PictureUploadResponse;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

public class Pictures {
    private TaobaoClient client = new DefaultTaobaoClient("http://gw.api.taobao.com/router/rest", "12345678", "secret");

    public String upload(String path, String session) {
        PictureUploadRequest req = new PictureUploadRequest();
        req.setPictureCategoryId(0L);
        FileItem item = new FileItem(new File(path));
        req.setImg(item);
        req.setImageInputTitle(item.getFileName());
        try {
            PictureUploadResponse rsp = client.execute(req, session);
            return rsp.getPicture().getPicturePath();
        } catch (ApiException e) {
            e.printStackTrace();
            return null;
        }
    }

    public void bytes(InputStream in, String name, Long iid, String session) throws IOException, ApiException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1024];
        int n;
        while ((n = in.read(buffer)) > 0) {
            out.write(buffer, 0, n);
        }
        ItemImgUploadRequest req = new ItemImgUploadRequest();
        req.setNumIid(iid);
        req.setImage(new FileItem(name, out.toByteArray(), "image/jpeg"));
        ItemImgUploadResponse rsp = client.execute(req, session);
        System.out.println(rsp.getItemImg().getUrl());
    }

    public void stream(String file, String session) throws Exception {
        PictureUploadRequest req = new PictureUploadRequest();
        req.setImg(new FileItem("a.jpg", new FileInputStream(file)));
        TaobaoUploadRequest<PictureUploadResponse> upload = req;
        System.out.println(client.execute(upload, session).getPicture());
        byte[] content = req.getImg().getContent();
        System.out.println(req.getImg().getMimeType() + content.length);
    }
}
