package com.example.styles;

import java.io.File;
import java.io.FileWriter;
import java.io.IOException;
import java.io.Writer;

class Printed implements AutoCloseable {
    private final Writer out;

    Printed(File file) throws IOException {
        out = new FileWriter(file);
    }

    void print(Gateway gateway, String session) throws IOException {
        try {
            out.write(String.valueOf(gateway.full(session).getTotalResults()));
        } catch (IOException e) {
            throw new IOException("not printed", e);
        }
    }

    void printAll(Gateway gateway, String... sessions) {
        for (String session : sessions) {
            try {
                print(gateway, session);
            } catch (IOException e) {
                System.err.println(e.getMessage());
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    static void all(File file, String session) throws IOException {
        try (Printed printed = new Printed(file)) {
            printed.print(new Gateway(session), session);
        }
    }
}
