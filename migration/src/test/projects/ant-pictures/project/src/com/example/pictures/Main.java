package com.example.pictures;

import com.taobao.api.DefaultTaobaoClient;
import java.io.File;

public class Main {
	public static void main(String[] args) throws Exception {
		Pictures pictures = new Pictures();
		pictures.setClient(new DefaultTaobaoClient("https://eco.taobao.com/router/rest", "12345678", "secret"));
		for (String arg : args) {
			System.out.println(pictures.upload(new File(arg), "session"));
		}
	}
}
