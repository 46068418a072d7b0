package com.example.uploads;

import com.taobao.top.*;
import com.taobao.top.ability93.*;
import com.taobao.top.ability93.request.*;
import com.taobao.top.ability93.response.*;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.concurrent.Callable;

public class Pictures {
    private final TopApiClient client;
    private final Ability93 pictures;

    public Pictures(String key, String secret, int timeout) {
        client = new DefaultTopApiClient(key, secret, "https://eco.taobao.com/router/rest", timeout, timeout * 2);
        pictures = new Ability93(client);
    }

    public String upload(File file, String session) throws IOException {
        return upload(new TopFileItem(file), file.getName(), session);
    }

    public String copy(String address, String session) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = new URL(address).openStream()) {
            for (int each = in.read(); each >= 0; each = in.read()) {
                bytes.write(each);
            }
        }
        return upload(new TopFileItem("copy.png", bytes.toByteArray()), "copy.png", session);
    }

    private String upload(TopFileItem item, String title, String session) throws IOException {
        TaobaoPictureUploadRequest request = new TaobaoPictureUploadRequest();
        request.setPictureCategoryId(0L);
        request.setImg(item);
        request.setImageInputTitle(title);
        TaobaoPictureUploadResponse response = pictures.taobaoPictureUpload(request, session);
        return response.isSuccess() ? response.getPicture().getPicturePath() : null;
    }

    public Callable<String> later(File file, String session) {
        return () -> upload(file, session);
    }
}
