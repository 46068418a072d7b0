package dev.topaz.testkit.foreign;

import com.google.gson.Gson;
import dev.topaz.testdata.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A package of npm. Both write the time of the machine's zone as if it were China's, so that is the zone they get.
 *
 * @param script reads the steps from a file, and writes their outcomes into another
 */
record NodeClient(Path folder, String script, String url) implements ForeignClient {
    private static final String FRAME = """
            const fs = require('fs');
            const [app, url, type] = process.argv.slice(2);
            const value = (text, field) => {
              const found = new RegExp('"' + field + '":"?([^",}]*)|<' + field + '>([^<]*)<').exec(text);
              return found ? (found[1] || found[2] || '').replace('&amp;', '&') : '';
            };
            const outcome = (error, body) => {
              const text = typeof body === 'string' ? body : JSON.stringify(body);
              if (error) return 'refused ' + error.code + ' ' + (error.sub_code || '');
              return text.includes('error_response')
                  ? 'refused ' + value(text, 'code') + ' ' + value(text, 'sub_code')
                  : 'answered ' + value(text, 'result');
            };
            (async () => {
              const outcomes = [];
              for (const step of JSON.parse(fs.readFileSync('steps.json'))) outcomes.push(await call(step));
              fs.writeFileSync('outcomes.json', JSON.stringify(outcomes));
            })();
            """;
    private static final String TOPCLIENT = """
            const TopClient = require('node-taobao-topclient').default;
            const call = step => new TopClient({appkey: app, appsecret: step.secret, REST_URL: url})
                .request({...step.params, method: step.api, format: step.format}, type)
                .then(body => outcome(null, body), error => outcome(error));
            """;
    private static final String TOPSDK = """
            const ApiClient = require('ali-topsdk').ApiClient;
            const call = step => new Promise(resolve => {
              const params = {...step.params, format: step.format};
              if (step.upload) params.media = Buffer.from(step.upload);
              new ApiClient({appkey: app, appsecret: step.secret, url})
                  .execute(step.api, params, (error, body) => resolve(outcome(error, body)));
            });
            """;

    static NodeClient topclient(Path folder, String url, String method) throws IOException {
        return client(folder, TOPCLIENT, url + " " + method);
    }

    static NodeClient topsdk(Path folder, String url) throws IOException {
        return client(folder, TOPSDK, url);
    }

    private static NodeClient client(Path folder, String call, String args) throws IOException {
        Files.writeString(
                folder.resolve("client.js"),
                FRAME.replaceFirst("\n\\(async", "\n" + call.replace("$", "\\$") + "(async"));
        return new NodeClient(folder, "client.js", args);
    }

    static void install(Path folder, String name, String version) throws IOException, InterruptedException {
        Files.writeString(
                folder.resolve("package.json"),
                new Gson().toJson(Map.of("private", true, "dependencies", Map.of(name, version))));
        Requirement.NPM.program("node");
        Requirement.NPM.program("npm");
        if (run(folder, "npm", "install", "--no-audit", "--no-fund") != 0) {
            throw Requirement.NPM.missing(
                    "npm could not install " + name + ": " + Files.readString(folder.resolve("log")));
        }
    }

    @Override
    public List<String> take(List<Step> steps) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("steps.json"), new Gson().toJson(steps));
        String[] args = url.split(" ");
        if (run(folder, "node", script, Step.APP_KEY, args[0], args.length > 1 ? args[1] : "") != 0) {
            throw new AssertionError(Files.readString(folder.resolve("log")));
        }
        return List.of(new Gson().fromJson(Files.readString(folder.resolve("outcomes.json")), String[].class));
    }

    private static int run(Path folder, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment().put("TZ", "Asia/Shanghai");
        Process process = builder.start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return -1;
        }
        return process.exitValue();
    }
}
