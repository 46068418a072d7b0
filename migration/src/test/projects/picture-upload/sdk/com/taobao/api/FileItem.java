package com.taobao.api;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;

/** As jars of long ago have it. */
public class FileItem {
    public FileItem(File file) {}

    public FileItem(String path) {}

    public FileItem(String name, byte[] content) {}

    public FileItem(String name, byte[] content, String mimeType) {}

    public FileItem(String name, InputStream content) {}

    public String getFileName() {
        return "";
    }

    public String getMimeType() throws IOException {
        return "";
    }

    public byte[] getContent() throws IOException {
        return new byte[0];
    }
}
