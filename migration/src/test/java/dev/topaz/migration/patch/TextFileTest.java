package dev.topaz.migration.patch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFileTest {
    @TempDir
    private Path folder;

    private TextFile read(byte[] bytes) throws IOException {
        return TextFile.read(folder, Files.write(folder.resolve("pom.xml"), bytes));
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1, '<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>René</a>'",
        "windows-1252, '<?xml version=\"1.0\"\n encoding = \"windows-1252\" standalone=\"yes\"?><a>5 €</a>'",
        "Big5, '<?xml version=\"1.0\" encoding=\"big5\"?><a>商店</a>'",
        "UTF-8, '<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>店</a>'",
        "UTF-8, '\uFEFF<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>店</a>'",
        // What is declared does not fit, or is none.
        "UTF-8, '<?xml version=\"1.0\" encoding=\"us-ascii\"?><a>店</a>'",
        "GB18030, '<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>商店</a>'",
        "UTF-8, '<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>店</a>'",
        "UTF-8, '<?xml version=\"1.0\" encoding=\"x-unheard-of\"?><a>店</a>'",
        "UTF-8, '<?xml version=\"1.0\" encoding=\".\"?><a>店</a>'",
        "UTF-8, '<a encoding=\"ISO-8859-1\">店</a>'"
    })
    void theEncodingIsTheDeclaredOneWhereItFits(Charset charset, String text) throws IOException {
        byte[] bytes = text.getBytes(charset);
        TextFile file = read(bytes);

        assertEquals(charset, file.charset());
        assertEquals(text, file.text());
        assertArrayEquals(bytes, file.text().getBytes(file.charset()));
    }

    /** The lines of a patch around those of the file are ASCII. */
    @Test
    void utf16IsRefused() {
        byte[] bytes = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>é</a>".getBytes(StandardCharsets.UTF_16);

        assertThrows(IOException.class, () -> read(bytes));
    }
}
