package dev.topaz.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that is a module of Java. */
class ModuleMoveTest {
    private static final String MODULE = "src/main/java/module-info.java";

    @TempDir
    Path folder;

    /** What a module reads is not known here, and without it the compiler would know no type of the official SDK. */
    @Test
    void aModuleMovesAsItsSourcesAloneDoAndReadsTopaz() throws Exception {
        OldProject project = new OldProject(folder);
        project.write(MODULE, "/** A shop. */\nmodule shop {\n    requires java.sql;\n}\n");
        project.write("src/main/java/com/example/Shop.java", """
                package com.example;
                import com.taobao.api.*;
                import com.taobao.api.internal.util.TaobaoHashMap;
                import com.taobao.api.request.TimeGetRequest;
                public class Shop {
                    TaobaoHashMap run(TaobaoClient client, String nick) throws ApiException {
                        client.execute(new TimeGetRequest());
                        TaobaoHashMap map = new TaobaoHashMap();
                        map.put("nick", nick);
                        return map;
                    }
                }
                """);

        Run run = Run.of("--apply", project.root().toString());

        assertTrue(run.out().contains("After the patch it compiles as it is."), run.out());
        assertTrue(project.read("src/main/java/com/example/Shop.java")
                .contains("if (!StringUtils.isEmpty(nick)) map.put"));
        assertEquals(
                "/** A shop. */\nmodule shop {\n    requires dev.topaz.runtime;\n    requires java.sql;\n}\n",
                project.read(MODULE));
    }
}
